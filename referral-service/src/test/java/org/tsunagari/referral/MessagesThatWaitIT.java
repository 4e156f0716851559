package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.referral.deadline.model.JapaneseOffices;
import org.tsunagari.referral.deadline.model.Limit;
import org.tsunagari.referral.deadline.usecase.DeadlineWatch;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** What a source writes is heard of at once and read in time: it may say that the person has withdrawn the consent. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class MessagesThatWaitIT {

    private static final Duration LONG = Duration.ofDays(30);

    /** What other tests have left waits from days to come: they too turn the clock on. */
    private static final Duration BEYOND_EVERY_OTHER_TEST = Duration.ofDays(300);

    @Inject
    DeadlineWatch watch;

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void a_referral_is_accepted() {
        ReferralApi.registerOrganisations();
        referral = ReferralApi.accepted();
    }

    @AfterEach
    void the_time_is_real_again() {
        MovableClock.reset();
    }

    @Test
    void the_centre_hears_at_once_that_the_source_has_written_and_the_other_way_round() {
        write("referrer");
        assertThat(notices("coordinator")).containsExactly("MESSAGE_RECEIVED");
        assertThat(notices("referrer")).containsExactly("REFERRAL_ACCEPTED");
        write("coordinator");
        assertThat(notices("coordinator")).containsExactly("MESSAGE_RECEIVED");
        assertThat(notices("referrer")).containsExactlyInAnyOrder("REFERRAL_ACCEPTED", "MESSAGE_RECEIVED");
        assertThat(notices("other-referrer")).isEmpty();
    }

    @Test
    void the_centre_hears_that_the_source_has_answered_and_not_what_it_has_written_down_itself() {
        ReferralApi.Receipt asked = ReferralApi.submitted();
        String first = ask(asked);
        String second = ask(asked);
        answer("coordinator", asked, first);
        assertThat(notices("coordinator", asked)).isEmpty();
        answer("referrer", asked, second);
        assertThat(notices("coordinator", asked)).containsExactly("MESSAGE_RECEIVED");
        assertThat(notices("referrer", asked)).containsOnly("INFORMATION_REQUESTED");
    }

    @Test
    void it_is_to_be_read_by_the_end_of_the_next_business_day() {
        assertThat(row("coordinator").getString("items[0].messageDueAt")).isNull();
        String message = write("referrer");
        assertThat(Instant.parse(row("coordinator").getString("items[0].messageDueAt")))
                .isEqualTo(new Limit.Days(1)
                        .from(sentAt(message), new JapaneseOffices(), ZoneId.of("Asia/Tokyo"))
                        .dueAt());
        assertThat(row("referrer").getString("items[0].messageDueAt")).isNull();
        assertThat(overdue("coordinator")).isEmpty();
        MovableClock.advance(LONG);
        assertThat(overdue("coordinator")).containsExactly(referral.id());
        assertThat(overdue("referrer")).isEmpty();
        read(message);
        assertThat(overdue("coordinator")).isEmpty();
        assertThat(row("coordinator").getString("items[0].messageDueAt")).isNull();
    }

    @Test
    void the_centre_is_reminded_once_and_the_lead_is_told_once() throws Exception {
        String message = write("referrer");
        nobodyActs();
        assertThat(posted()).containsExactlyInAnyOrder("MESSAGE_NEAR", "MESSAGE_PASSED");
        assertThat(Database.ask(
                        "24208",
                        "SELECT payload::jsonb ->> 'action' FROM audit_event WHERE payload::jsonb ->> 'object' = 'referrals/"
                                + referral.id() + "/messages/" + message + "'"))
                .containsExactlyInAnyOrder("remind-of-source-message", "escalate-source-message");
    }

    @Test
    void nobody_is_reminded_of_what_was_read_of_what_the_centre_wrote_or_of_an_answer() throws Exception {
        read(write("referrer"));
        write("coordinator");
        nobodyActs();
        assertThat(posted()).isEmpty();
        MovableClock.reset();
        referral = ReferralApi.submitted();
        answer("referrer", referral, ask(referral));
        nobodyActs();
        assertThat(posted()).isEmpty();
    }

    @Test
    void what_nobody_had_read_before_there_was_a_queue_waits_from_the_upgrade_on() throws Exception {
        String message = write("referrer");
        Database.execute("SELECT set_config('tsunagari.municipality', '24208', false);"
                + "UPDATE referral_message SET sent_at = now() - interval '60 days' WHERE id = '" + message + "'");
        assertThat(overdue("coordinator")).containsExactly(referral.id());
        upgrade();
        assertThat(overdue("coordinator")).isEmpty();
        nobodyActs();
        assertThat(posted()).containsExactlyInAnyOrder("MESSAGE_NEAR", "MESSAGE_PASSED");
    }

    /** What the migration does with the rows that are there. */
    private static void upgrade() throws Exception {
        try (InputStream file = MessagesThatWaitIT.class.getResourceAsStream(
                "/db/migration/V202611301831__let_messages_of_sources_wait.sql")) {
            String migration = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            int begin = migration.indexOf("UPDATE referral_message");
            Database.execute("SELECT set_config('tsunagari.municipality', '24208', false);"
                    + migration.substring(begin, migration.indexOf(';', begin)));
        }
    }

    @Test
    void the_numbers_are_those_of_the_list() {
        int waiting = counts("waiting");
        write("referrer");
        write("referrer");
        assertThat(counts("waiting")).isEqualTo(waiting + 2);
        MovableClock.advance(BEYOND_EVERY_OTHER_TEST);
        assertThat(counts("overdue")).isEqualTo(counts("waiting"));
        ReferralApi.with(TestTokens.as("link-worker").withSubject(UUID.randomUUID()))
                .get("/api/v1/queue-counts")
                .then()
                .body("messages", nullValue());
        as("other-coordinator").get("/api/v1/queue-counts").then().body("messages.waiting", equalTo(0));
        as("coordinator")
                .get("/api/v1/referrals?messageOverdue=1")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    private String write(String account) {
        return ReferralApi.post(account, "/api/v1/referrals/" + referral.id() + "/messages", Map.of("text", "見本のことば"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void read(String message) {
        as("coordinator")
                .put("/api/v1/referrals/" + referral.id() + "/messages/" + message + "/reading")
                .then()
                .statusCode(204);
    }

    private Instant sentAt(String message) {
        return Instant.parse(as("coordinator")
                .get("/api/v1/referrals/" + referral.id() + "/messages")
                .path("items.find { it.id == '" + message + "' }.sentAt"));
    }

    private static String ask(ReferralApi.Receipt asked) {
        return sent("coordinator", asked, "information-requests", Map.of("reason", "BACKGROUND", "text", "見本のたずね"));
    }

    private static void answer(String account, ReferralApi.Receipt asked, String question) {
        sent(account, asked, "information-answers", Map.of("answers", question, "text", "見本のこたえ"));
    }

    private static String sent(String account, ReferralApi.Receipt asked, String what, Map<String, String> body) {
        return as(account)
                .header("If-Match", ReferralApi.etag("/api/v1/referrals/" + asked.id()))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/referrals/" + asked.id() + "/" + what)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private JsonPath row(String account) {
        return as(account)
                .get("/api/v1/referrals?personId=" + referral.personId())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> overdue(String account) {
        return as(account)
                .get("/api/v1/referrals?messageOverdue=true&personId=" + referral.personId())
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private void nobodyActs() {
        MovableClock.advance(LONG);
        for (int i = 0; i < 3; i++) {
            watch.look();
        }
    }

    private List<String> posted() throws SQLException {
        return Database.ask(
                "24208",
                "SELECT code FROM party_notice WHERE code IN ('MESSAGE_NEAR', 'MESSAGE_PASSED') AND referral_id = '"
                        + referral.id() + "'");
    }

    private static int counts(String member) {
        return as("coordinator").get("/api/v1/queue-counts").path("messages." + member);
    }

    private List<String> notices(String account) {
        return notices(account, referral);
    }

    private static List<String> notices(String account, ReferralApi.Receipt about) {
        return as(account)
                .get("/api/v1/notices?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.referralId == '" + about.id() + "' }.code");
    }
}
