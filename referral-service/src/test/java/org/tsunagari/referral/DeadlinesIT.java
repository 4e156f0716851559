package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.referral.deadline.usecase.DeadlineWatch;
import org.tsunagari.testkit.RealComponents;

@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class DeadlinesIT {

    /** More than three business days, whatever holidays come. */
    private static final Duration LONG = Duration.ofDays(20);

    private final DeadlineWatch watch;
    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @Inject
    DeadlinesIT(DeadlineWatch watch) {
        this.watch = watch;
    }

    @BeforeEach
    void a_referral_is_submitted() {
        ReferralApi.registerOrganisations();
        referral = ReferralApi.submitted();
    }

    @AfterEach
    void the_time_is_real_again() {
        MovableClock.reset();
    }

    @Test
    void a_new_referral_waits_for_the_centre_and_is_not_late() {
        row("").body(item("waitingFor"), equalTo("CENTRE"))
                .body(item("dueAt"), notNullValue())
                .body(item("overdue"), equalTo(false))
                .body(item("remindedAt"), nullValue());
    }

    @Test
    void what_is_urgent_is_due_within_hours() throws Exception {
        Map<String, Object> urgent = ReferralApi.referral(ReferralApi.someone());
        urgent.put("urgency", "URGENT");
        String id = ReferralApi.submit("referrer", urgent)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(Database.ask(
                        "24208",
                        "SELECT extract(hour FROM due_at - begun_at) FROM referral_deadline WHERE referral_id = '" + id
                                + "'"))
                .containsExactly("4");
    }

    @Test
    void nobody_who_acts_in_time_is_reminded() throws Exception {
        watch.look();
        assertThat(nudges()).isEmpty();
    }

    @Test
    void who_does_not_act_is_reminded_once_and_then_the_lead_is_told_once() throws Exception {
        MovableClock.advance(LONG);
        for (int i = 0; i < 3; i++) {
            watch.look();
        }
        assertThat(nudges()).containsExactlyInAnyOrder("REMINDER to CENTRE", "ESCALATION to LEAD");
        row("&overdue=true&escalated=true")
                .body(item("overdue"), equalTo(true))
                .body(item("escalatedAt"), notNullValue());
    }

    @Test
    void replicas_that_look_at_once_remind_once() throws Exception {
        MovableClock.advance(LONG);
        List<Callable<Object>> replicas = IntStream.range(0, 8)
                .<Callable<Object>>mapToObj(n -> Executors.callable(watch::look))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(replicas);
        }
        watch.look();
        assertThat(nudges()).containsExactlyInAnyOrder("REMINDER to CENTRE", "ESCALATION to LEAD");
    }

    @Test
    void a_decision_ends_the_deadline_and_begins_the_next() throws Exception {
        as("coordinator")
                .header("If-Match", "\"0\"")
                .post("/api/v1/referrals/" + referral.id() + "/acceptance")
                .then()
                .statusCode(200);
        assertThat(deadlines()).containsExactly("SUBMITTED ended", "ACCEPTED runs");
        as("coordinator")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "CANNOT_BE_REACHED"))
                .post("/api/v1/referrals/" + referral.id() + "/closure")
                .then()
                .statusCode(200);
        assertThat(deadlines()).containsExactly("SUBMITTED ended", "ACCEPTED ended");
        MovableClock.advance(LONG);
        watch.look();
        assertThat(nudges()).isEmpty();
    }

    @Test
    void while_the_source_is_asked_it_is_the_source_who_is_reminded() throws Exception {
        as("coordinator")
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", referral.id())
                .body(Map.of("reason", "BACKGROUND", "text", "家族構成を教えてください"))
                .post("/api/v1/referrals/" + referral.id() + "/information-requests")
                .then()
                .statusCode(201);
        MovableClock.advance(LONG);
        watch.look();
        assertThat(nudges()).contains("REMINDER to SOURCE");
    }

    @Test
    void a_source_that_is_asked_reads_at_its_referral_until_when() {
        as("coordinator")
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", referral.id())
                .body(Map.of("reason", "BACKGROUND", "text", "家族構成を教えてください"))
                .post("/api/v1/referrals/" + referral.id() + "/information-requests")
                .then()
                .statusCode(201);
        String due =
                row("").body(item("waitingFor"), equalTo("SOURCE")).extract().path(item("dueAt"));
        as("referrer")
                .get("/api/v1/referrals/" + referral.id())
                .then()
                .statusCode(200)
                .body("dueAt", equalTo(due))
                .body("dueAt", notNullValue());
    }

    @Test
    void the_answer_to_a_decision_says_until_when_the_next_step_is_due() {
        String due = as("coordinator")
                .header("If-Match", "\"0\"")
                .post("/api/v1/referrals/" + referral.id() + "/acceptance")
                .then()
                .statusCode(200)
                .body("dueAt", notNullValue())
                .extract()
                .path("dueAt");
        row("").body(item("dueAt"), equalTo(due));
        as("coordinator")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "CANNOT_BE_REACHED"))
                .post("/api/v1/referrals/" + referral.id() + "/closure")
                .then()
                .statusCode(200)
                .body("dueAt", nullValue());
    }

    @Test
    void a_reminder_is_in_the_audit_trail() throws Exception {
        MovableClock.advance(LONG);
        watch.look();
        assertThat(Database.ask(
                        "24208",
                        "SELECT payload::jsonb ->> 'action' FROM audit_event WHERE payload::jsonb ->> 'object' = 'referrals/"
                                + referral.id() + "' AND payload::jsonb ->> 'event' LIKE 'deadline:%'"))
                .contains("remind-of-referral");
    }

    @Test
    void the_worklist_shows_what_is_due_first_first() {
        MovableClock.advance(Duration.ofSeconds(1));
        Map<String, Object> urgent = ReferralApi.referral(ReferralApi.someone());
        urgent.put("urgency", "URGENT");
        String id = ReferralApi.submit("other-referrer", urgent)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String later = ReferralApi.submit("other-referrer", ReferralApi.referral(ReferralApi.someone()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        List<Object> due = Pages.whole("other-referrer", "/api/v1/referrals?sort=due&limit=200").stream()
                .map(item -> item.get("id"))
                .toList();
        assertThat(due).contains(id, later).doesNotContain(referral.id());
        assertThat(due.indexOf(id)).isLessThan(due.indexOf(later));
    }

    private ValidatableResponse row(String query) {
        return as("coordinator")
                .get("/api/v1/referrals?personId=" + referral.personId() + query)
                .then()
                .statusCode(200);
    }

    private String item(String member) {
        return "items.find { it.id == '" + referral.id() + "' }." + member;
    }

    private List<String> nudges() throws SQLException {
        return Database.ask(
                "24208",
                "SELECT kind || ' to ' || addressee FROM referral_nudge WHERE referral_id = '" + referral.id() + "'");
    }

    private List<String> deadlines() throws SQLException {
        return Database.ask(
                "24208",
                "SELECT status || CASE WHEN ended_at IS NULL THEN ' runs' ELSE ' ended' END FROM referral_deadline WHERE referral_id = '"
                        + referral.id() + "' ORDER BY position");
    }
}
