package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.TestServers;
import org.tsunagari.testkit.tokens.TestTokens;

/** An erasure is decided on what holds when it happens: it, a merge and a legal hold wait for each other. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class ErasingWhileMergingIT {

    private static final String WAITING =
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
                    + " AND query ILIKE '%person%'";

    private String person = "";
    private String other = "";
    private String tag = "";

    @BeforeEach
    void the_erasure_of_somebody_is_asked_for_who_has_another_record() {
        ReferralApi.registerOrganisations();
        InventedPatient patient = InventedPatient.somebody();
        person = declined(patient);
        other = declined(patient.livingElsewhere());
        ReferralApi.post("coordinator", path("/erasure"), Map.of("reason", "ASKED_BY_PERSON"))
                .then()
                .statusCode(201);
        tag = ReferralApi.etag(path("/erasure"));
    }

    @Test
    void a_record_that_becomes_one_with_it_in_that_moment_is_erased_too() throws Exception {
        List<Response> answers = inThisOrder(this::merge, this::confirm);

        answers.getFirst().then().statusCode(201);
        answers.getLast().then().statusCode(200);
        assertThat(erased()).containsExactlyInAnyOrder(person, other);
    }

    @Test
    void nothing_becomes_one_with_who_is_erased_in_that_moment() throws Exception {
        List<Response> answers = inThisOrder(this::confirm, this::merge);

        answers.getFirst().then().statusCode(200);
        answers.getLast().then().statusCode(404);
        assertThat(erased()).containsExactly(person);
        as("coordinator").get("/api/v1/persons/" + other).then().statusCode(200).body("id", equalTo(other));
    }

    @Test
    void a_hold_comes_in_time_or_is_told_that_it_is_too_late() throws Exception {
        List<Response> answers = inThisOrder(this::confirm, this::hold);

        answers.getFirst().then().statusCode(200);
        answers.getLast().then().statusCode(404);
    }

    @Test
    void a_hold_that_was_first_stands_against_it() throws Exception {
        List<Response> answers = inThisOrder(this::hold, this::confirm);

        answers.getFirst().then().statusCode(201);
        answers.getLast().then().statusCode(409).body("code", equalTo("erasure-held"));
        assertThat(erased()).isEmpty();
    }

    /** Lets each in turn wait for the record, which a third one holds, and then lets go of it. */
    @SafeVarargs
    private List<Response> inThisOrder(Supplier<Response>... requests) throws SQLException {
        List<CompletableFuture<Response>> answers = new ArrayList<>();
        try (Connection above = TestServers.running().asSuperuser("referral")) {
            above.setAutoCommit(false);
            above.createStatement().execute("SELECT id FROM person WHERE id = '" + person + "' FOR UPDATE");
            for (Supplier<Response> request : requests) {
                CompletableFuture<Response> answer = CompletableFuture.supplyAsync(request, Thread::startVirtualThread);
                answers.add(answer);
                Awaitility.await()
                        .atMost(CaseService.PATIENCE)
                        .until(() -> answer.isDone() || lockedOut() >= answers.size());
            }
            above.commit();
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static int lockedOut() throws SQLException {
        try (Connection above = TestServers.running().asSuperuser("referral");
                var rows = above.createStatement().executeQuery(WAITING)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Response merge() {
        return ReferralApi.post(
                "coordinator", path("/merge"), Map.of("mergedPersonId", other, "reason", "SAME_DETAILS"));
    }

    private Response confirm() {
        return ReferralApi.with(TestTokens.as("coordinator").withSubject(UUID.randomUUID()))
                .header("If-Match", tag)
                .post(path("/erasure/confirmation"));
    }

    private Response hold() {
        return ReferralApi.post("coordinator", path("/erasure/holds"), Map.of("reason", "LITIGATION"));
    }

    private List<String> erased() throws SQLException {
        return Database.ask(
                "24208",
                "SELECT person_id FROM person_key WHERE wrapped_key IS NULL AND person_id IN ('" + person + "', '"
                        + other + "')");
    }

    private String path(String what) {
        return "/api/v1/persons/" + person + what;
    }

    private static String declined(InventedPatient patient) {
        ReferralApi.Receipt referral = ReferralApi.submit("referrer", patient.referral())
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
        ReferralApi.change("coordinator", referral.id(), "decline", Map.of("reason", "OUTSIDE_REMIT"))
                .then()
                .statusCode(200);
        return referral.personId();
    }
}
