package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.referral.deadline.model.JapaneseOffices;
import org.tsunagari.referral.deadline.usecase.DeadlineWatch;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** Who referred somebody hears how the support ended, and the centre is reminded of it. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class FinalReportsDueIT {

    /** More than ten business days, whatever holidays come. */
    private static final Duration LONG = Duration.ofDays(30);

    private final DeadlineWatch watch;
    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");
    private CaseService support = new CaseService(new UUID(0, 0), new UUID(0, 0));

    @Inject
    FinalReportsDueIT(DeadlineWatch watch) {
        this.watch = watch;
    }

    @BeforeEach
    void somebody_is_supported() {
        ReferralApi.registerOrganisations();
        referral = ReferralApi.accepted();
        support = CaseService.opensOn(referral);
    }

    @AfterEach
    void the_time_is_real_again() {
        MovableClock.reset();
    }

    @Test
    void after_the_end_of_the_support_it_is_due_within_ten_business_days() throws Exception {
        assertThat(counted()).isZero();
        LocalDate before = MovableClock.today();
        close("NEED_MET");
        LocalDate after = MovableClock.today();
        assertThat(waitsForCentre()).isTrue();
        assertThat(counted()).isEqualTo(1);
        as("coordinator")
                .get("/api/v1/referrals?status=CLOSED&waitingFor=CENTRE&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(referral.id()));
        assertThat(Database.ask(
                        "24208",
                        "SELECT (due_at AT TIME ZONE 'Asia/Tokyo')::date::text FROM referral_deadline WHERE ended_at IS NULL AND referral_id = '"
                                + referral.id() + "'"))
                .containsAnyOf(tenBusinessDaysFrom(before), tenBusinessDaysFrom(after))
                .hasSize(1);
    }

    @Test
    void where_the_case_is_closed_as_well() {
        support.closes();
        ReferralApi.awaitStatus(referral.id(), "CLOSED");
        assertThat(waitsForCentre()).isTrue();
    }

    @Test
    void the_centre_is_reminded_once_and_the_lead_is_told_once() throws Exception {
        close("NEED_MET");
        MovableClock.advance(LONG);
        for (int i = 0; i < 3; i++) {
            watch.look();
        }
        assertThat(Database.ask(
                        "24208",
                        "SELECT kind || ' to ' || addressee FROM referral_nudge WHERE referral_id = '" + referral.id()
                                + "'"))
                .containsExactlyInAnyOrder("REMINDER to CENTRE", "ESCALATION to LEAD");
        assertThat(row().getBoolean("overdue")).isTrue();
        assertThat(Database.ask(
                        "24208",
                        "SELECT code FROM party_notice WHERE code LIKE 'DEADLINE%' AND referral_id = '" + referral.id()
                                + "'"))
                .containsExactlyInAnyOrder("DEADLINE_NEAR", "DEADLINE_PASSED");
    }

    @Test
    void the_report_ends_the_waiting_and_nothing_is_due_any_more() throws Exception {
        close("NEED_MET");
        report();
        assertThat(waitsForCentre()).isFalse();
        assertThat(counted()).isZero();
        MovableClock.advance(LONG);
        watch.look();
        assertThat(nudges()).isEmpty();
    }

    @Test
    void a_report_of_the_day_of_the_closing_is_the_last_one() {
        report();
        close("NEED_MET");
        assertThat(waitsForCentre()).isFalse();
    }

    @Test
    void a_report_of_a_day_before_tells_not_how_it_ended() {
        report();
        MovableClock.advance(Duration.ofDays(1));
        close("NEED_MET");
        assertThat(waitsForCentre()).isTrue();
    }

    @Test
    void where_the_last_report_was_wrong_it_is_due_again_and_from_then_on() {
        close("NEED_MET");
        String report = report();
        MovableClock.advance(LONG);
        as("coordinator")
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "WRONG_CONTENT"))
                .post("/api/v1/status-reports/" + report + "/entered-in-error")
                .then()
                .statusCode(200);
        assertThat(waitsForCentre()).isTrue();
        assertThat(row().getBoolean("overdue")).isFalse();
        report();
        assertThat(waitsForCentre()).isFalse();
    }

    @Test
    void where_the_person_does_not_let_the_source_be_told_they_are_told_themselves() {
        tellThePerson();
        ReferralApi.consent(referral.personId(), false).then().statusCode(201);
        close("NEED_MET");
        assertThat(waitsForCentre()).isTrue();
        tellThePerson();
        assertThat(waitsForCentre()).isFalse();
        letTheSourceBeTold();
        assertThat(waitsForCentre()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PERSON_DIED", "CANNOT_BE_REACHED", "PERSON_DECLINES"})
    void not_where_there_is_nobody_to_tell_or_who_knows_already(String reason) {
        ReferralApi.consent(referral.personId(), false).then().statusCode(201);
        close(reason);
        assertThat(waitsForCentre()).isFalse();
    }

    private void tellThePerson() {
        ReferralApi.post(
                        "coordinator",
                        "/api/v1/persons/" + referral.personId() + "/feedback",
                        Map.of("referralId", referral.id()))
                .then()
                .statusCode(201);
    }

    /** Nothing is open any more, so that the person says which source is meant. */
    private void letTheSourceBeTold() {
        String consent = as("coordinator")
                .get("/api/v1/persons/" + referral.personId() + "/consents")
                .path("items[0].id");
        ReferralApi.post(
                        "coordinator",
                        "/api/v1/consents/" + consent + "/source-feedback",
                        Map.of(
                                "sourceMayBeTold",
                                true,
                                "organisationId",
                                ReferralApi.CLINIC.toString(),
                                "witness",
                                "見本 看護師"))
                .then()
                .statusCode(201);
    }

    @Test
    void who_changes_their_mind_after_the_end_changes_the_worklist() {
        close("NEED_MET");
        String due = row().getString("dueAt");
        ReferralApi.consent(referral.personId(), false).then().statusCode(201);
        tellThePerson();
        assertThat(waitsForCentre()).isFalse();
        letTheSourceBeTold();
        assertThat(row().getString("dueAt")).isEqualTo(due);
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
        assertThat(waitsForCentre()).isFalse();
    }

    @Test
    void not_where_no_support_had_begun() {
        referral = ReferralApi.accepted();
        close("CANNOT_BE_REACHED");
        assertThat(waitsForCentre()).isFalse();
    }

    @Test
    void when_the_case_goes_on_a_report_on_the_support_is_due_instead() throws Exception {
        support.closes();
        ReferralApi.awaitStatus(referral.id(), "CLOSED");
        support.reopens();
        ReferralApi.awaitStatus(referral.id(), "IN_SUPPORT");
        assertThat(Database.ask(
                        "24208",
                        "SELECT status FROM referral_deadline WHERE ended_at IS NULL AND referral_id = '"
                                + referral.id() + "'"))
                .containsExactly("IN_SUPPORT");
    }

    @Test
    void of_who_was_erased_nothing_is_due() {
        close("NEED_MET");
        assertThat(waitsForCentre()).isTrue();
        String erasure = "/api/v1/persons/" + referral.personId() + "/erasure";
        ReferralApi.post("coordinator", erasure, Map.of("reason", "ASKED_BY_PERSON"))
                .then()
                .statusCode(201);
        ReferralApi.with(TestTokens.as("coordinator").withSubject(UUID.randomUUID()))
                .header("If-Match", ReferralApi.etag(erasure))
                .post(erasure + "/confirmation")
                .then()
                .statusCode(200);
        assertThat(row().getString("status")).isEqualTo("CLOSED");
        assertThat(waitsForCentre()).isFalse();
    }

    private static String tenBusinessDaysFrom(LocalDate day) {
        return new JapaneseOffices().after(day, 10).toString();
    }

    private void close(String reason) {
        ReferralApi.change("coordinator", referral.id(), "closure", Map.of("reason", reason))
                .then()
                .statusCode(200);
    }

    private String report() {
        return ReferralApi.report(referral.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private boolean waitsForCentre() {
        return "CENTRE".equals(row().getString("waitingFor"));
    }

    private JsonPath row() {
        return as("coordinator")
                .get("/api/v1/referrals?personId=" + referral.personId())
                .jsonPath()
                .setRootPath("items[0]");
    }

    private List<String> nudges() throws Exception {
        return Database.ask("24208", "SELECT kind FROM referral_nudge WHERE referral_id = '" + referral.id() + "'");
    }

    private int counted() {
        return as("coordinator")
                .get("/api/v1/referral-counts?personId=" + referral.personId())
                .then()
                .statusCode(200)
                .extract()
                .path("finalReportsDue");
    }
}
