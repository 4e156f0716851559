package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/**
 * What a replica leaves behind that dies in the middle: its transaction breaks off on the real database, or its claim on a
 * message stays, until the time of the others has come.
 */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class Guarantee23RetriesAfterACrashIT {

    private static final String NABARI = "24208";
    private static final Duration CLAIM = Duration.ofMinutes(2).plusSeconds(1);

    @TestHTTPResource("/")
    URI service = URI.create("http://set.by.quarkus");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HospitalEndpoint endpoint = HospitalEndpoint.answering();

    @BeforeEach
    void organisationsAreRegistered() throws SQLException {
        ReferralApi.registerOrganisations();
        HospitalSystem.forgetSubscriptions();
    }

    @AfterEach
    void theClockIsBack() throws SQLException {
        MovableClock.reset();
        HospitalSystem.forgetSubscriptions();
        endpoint.close();
        threads.close();
    }

    @Test
    void an_answer_that_was_lost_after_the_commit_is_given_again_and_there_is_one_referral() throws Exception {
        Map<String, Object> referral = ReferralApi.referral(ReferralApi.someone());
        String key = UUID.randomUUID().toString();
        byte[] body = ReferralApi.json(referral).getBytes(StandardCharsets.UTF_8);
        try (Socket client = new Socket(service.getHost(), service.getPort())) {
            client.getOutputStream()
                    .write("""
                            POST /api/v1/referrals HTTP/1.1\r
                            Host: %s\r
                            Authorization: %s\r
                            Content-Type: application/json\r
                            Idempotency-Key: %s\r
                            Content-Length: %d\r
                            \r
                            """.formatted(service.getAuthority(), TestTokens.bearer("referrer"), key, body.length)
                            .getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().write(body);
            client.getOutputStream().flush();
            CaseService.awaitRow("SELECT 1 FROM idempotency_key WHERE key = '" + key + "' AND status = 201");
            // and nobody reads what the service says
        }
        Response retry = ReferralApi.submit("referrer", referral, key);
        retry.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        Response again = ReferralApi.submit("referrer", referral, key);
        assertThat(again.asString()).isEqualTo(retry.asString());
        assertThat(again.header("Location")).isEqualTo(retry.header("Location"));
        assertThat(referralsOf(retry.path("personId"))).hasSize(1);
    }

    @Test
    void what_died_before_the_commit_has_left_nothing_and_the_retry_makes_one_referral() throws Exception {
        Map<String, Object> referral = ReferralApi.referral(ReferralApi.someone());
        String key = UUID.randomUUID().toString();
        long before = countReferrals();
        CompletableFuture<Response> first;
        try (Connection other = Database.asOwner();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE referral IN EXCLUSIVE MODE");
            first = CompletableFuture.supplyAsync(() -> ReferralApi.submit("referrer", referral, key), threads);
            killWhoWaitsFor(other);
            other.rollback();
        }
        assertThat(first.get().statusCode()).isEqualTo(503);
        assertThat(Database.ask(NABARI, "SELECT key FROM idempotency_key WHERE key = '" + key + "'"))
                .isEmpty();
        assertThat(countReferrals()).isEqualTo(before);

        Response retry = ReferralApi.submit("referrer", referral, key);
        retry.then().statusCode(201).header("Idempotency-Replayed", equalTo(null));
        ReferralApi.submit("referrer", referral, key)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(retry.path("id")));
        assertThat(referralsOf(retry.path("personId"))).hasSize(1);
        assertThat(countReferrals()).isEqualTo(before + 1);
    }

    @Test
    void a_message_whose_sender_died_before_it_noted_the_outcome_comes_once_more_with_the_same_id() throws Exception {
        String subscription = HospitalSystem.subscribed(endpoint, "referral.accepted");
        try (Connection other = Database.asOwner();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // taken while the receiver has the message and has not answered yet
            endpoint.beforeItAnswers(() -> statement.execute("LOCK TABLE report_delivery IN EXCLUSIVE MODE"));
            ReferralApi.accepted();
            endpoint.awaitReceived(1);
            killWhoWaitsFor(other);
            other.rollback();
        }
        assertThat(pending(subscription)).containsExactly("PENDING 0");
        assertThat(Database.ask(NABARI, "SELECT 1 FROM delivery_due WHERE claimed_until > now()"))
                .hasSize(1);
        assertThat(endpoint.received()).hasSize(1);

        MovableClock.advance(CLAIM);

        awaitDelivered(subscription);
        List<HospitalEndpoint.Received> messages = endpoint.received();
        assertThat(messages).hasSize(2);
        assertThat(messages.get(1).id()).isEqualTo(messages.get(0).id());
        assertThat(messages.get(1).body()).isEqualTo(messages.get(0).body());
    }

    @Test
    void a_message_whose_sender_died_before_it_sent_it_is_sent_by_another() throws Exception {
        String subscription = HospitalSystem.subscribed(endpoint, "referral.accepted");
        claimedByAReplicaThatDies(true);
        String lost;
        try {
            lost = ReferralApi.accepted().id();
        } finally {
            claimedByAReplicaThatDies(false);
        }
        String other = ReferralApi.accepted().id();
        // the courier was there for the later one, and left the claimed one alone
        assertThat(endpoint.awaitReceived(1)).allMatch(message -> message.body().contains(other));

        MovableClock.advance(CLAIM);

        awaitDelivered(subscription);
        assertThat(endpoint.received()).hasSize(2);
        assertThat(endpoint.received().get(1).body()).contains(lost);
    }

    /** Whoever waits for what this connection holds dies, like a process that is killed: PostgreSQL rolls back. */
    private static void killWhoWaitsFor(Connection holder) throws SQLException {
        int pid = holder.unwrap(org.postgresql.PGConnection.class).getBackendPID();
        try (Connection service = Database.asService()) {
            Awaitility.await("somebody waits and dies")
                    .atMost(CaseService.PATIENCE)
                    .until(() ->
                            !Database.ask(service, NABARI, """
                                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                                    WHERE usename = current_user AND %d = ANY (pg_blocking_pids(pid))
                                    """.formatted(pid)).isEmpty());
        }
    }

    private static void claimedByAReplicaThatDies(boolean quicker) throws SQLException {
        Database.execute(quicker ? """
                          CREATE FUNCTION claim_at_once() RETURNS trigger LANGUAGE plpgsql AS
                          $$ BEGIN NEW.claimed_until := now() + interval '2 minutes'; RETURN NEW; END $$;
                          CREATE TRIGGER claim_at_once BEFORE INSERT ON delivery_due
                          FOR EACH ROW EXECUTE FUNCTION claim_at_once()
                          """ : "DROP TRIGGER claim_at_once ON delivery_due; DROP FUNCTION claim_at_once()");
    }

    private static void awaitDelivered(String subscription) {
        Awaitility.await("everything has arrived").atMost(CaseService.PATIENCE).until(() -> Database.ask(
                        NABARI,
                        "SELECT 1 FROM report_delivery WHERE state <> 'DELIVERED' AND subscription_id = '"
                                + subscription + "'")
                .isEmpty());
    }

    private static List<String> pending(String subscription) throws SQLException {
        return Database.ask(
                NABARI,
                "SELECT state || ' ' || attempts FROM report_delivery WHERE subscription_id = '" + subscription + "'");
    }

    private static List<String> referralsOf(String person) throws SQLException {
        return Database.ask(NABARI, "SELECT id FROM referral WHERE person_id = '" + person + "'");
    }

    private static long countReferrals() throws SQLException {
        return Long.parseLong(
                Database.ask(NABARI, "SELECT count(*) FROM referral").getFirst());
    }
}
