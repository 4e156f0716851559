package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.referral.deadline.usecase.DeadlineWatch;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** A status report that is due stands in the centre's worklist, once; where the source may not be told, the person is. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class ReportsDueIT {

    /** More than 20 business days, less than 60. */
    private static final Duration A_MONTH = Duration.ofDays(45);

    /** More than 60 business days. */
    private static final Duration THREE_MONTHS = Duration.ofDays(100);

    private final DeadlineWatch watch;

    @Inject
    ReportsDueIT(DeadlineWatch watch) {
        this.watch = watch;
    }

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    @AfterEach
    void the_time_is_real_again() {
        MovableClock.reset();
    }

    private static ReferralApi.Receipt inSupport(boolean sourceMayBeTold) {
        Map<String, Object> form = ReferralApi.referral(ReferralApi.someone());
        form.put("consent", Map.of("form", "SIGNATURE", "givenOn", "2026-01-05", "sourceMayBeTold", sourceMayBeTold));
        ReferralApi.Receipt referral = ReferralApi.submit("referrer", form)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
        ReferralApi.accept(referral);
        CaseService.opensOn(referral);
        return referral;
    }

    private static JsonPath row(ReferralApi.Receipt referral) {
        return ReferralApi.as("coordinator")
                .get("/api/v1/referrals?personId=" + referral.personId())
                .jsonPath()
                .setRootPath("items[0]");
    }

    private static List<String> nudges(ReferralApi.Receipt referral) throws Exception {
        return Database.ask(
                "24208", "SELECT kind FROM referral_nudge WHERE referral_id = '" + referral.id() + "' ORDER BY kind");
    }

    @Test
    void when_support_has_begun_a_report_is_due_and_the_centre_is_reminded_once() throws Exception {
        ReferralApi.Receipt referral = inSupport(true);
        assertThat(row(referral).getString("waitingFor")).isEqualTo("CENTRE");
        assertThat(row(referral).getBoolean("overdue")).isFalse();
        MovableClock.advance(A_MONTH);
        watch.look();
        watch.look();
        assertThat(row(referral).getBoolean("overdue")).isTrue();
        assertThat(nudges(referral)).containsOnlyOnce("REMINDER");
    }

    @Test
    void a_report_ends_the_waiting_and_the_next_is_due_later() {
        ReferralApi.Receipt referral = inSupport(true);
        String first = row(referral).getString("dueAt");
        ReferralApi.report(referral.id()).then().statusCode(201);
        String second = row(referral).getString("dueAt");
        assertThat(second).isGreaterThan(first);
        MovableClock.advance(A_MONTH);
        watch.look();
        assertThat(row(referral).getBoolean("overdue")).isFalse();
        ReferralApi.report(referral.id()).then().statusCode(201);
        assertThat(row(referral).getString("dueAt")).isGreaterThan(second);
    }

    @Test
    void after_a_wrong_report_the_source_waits_no_longer_for_a_valid_one_than_for_the_first() throws Exception {
        ReferralApi.Receipt referral = inSupport(true);
        String first = row(referral).getString("dueAt");
        String wrong = reported(referral);
        MovableClock.advance(THREE_MONTHS);
        watch.look();
        assertThat(nudges(referral)).contains("REMINDER");
        MovableClock.reset();
        markAsWrong(wrong);
        assertThat(row(referral).getString("dueAt").substring(0, 10)).isEqualTo(first.substring(0, 10));
        ReferralApi.consent(referral.personId(), false).then().statusCode(201);
        ReferralApi.consent(referral.personId(), true).then().statusCode(201);
        assertThat(row(referral).getString("dueAt").substring(0, 10)).isEqualTo(first.substring(0, 10));
        MovableClock.advance(A_MONTH);
        watch.look();
        assertThat(row(referral).getBoolean("overdue")).isTrue();
        assertThat(nudges(referral)).contains("REMINDER");
    }

    @Test
    void a_wrong_report_that_a_later_one_has_followed_makes_nothing_due() {
        ReferralApi.Receipt referral = inSupport(true);
        String wrong = reported(referral);
        reported(referral);
        String due = row(referral).getString("dueAt");
        markAsWrong(wrong);
        assertThat(row(referral).getString("dueAt")).isEqualTo(due);
    }

    private static String reported(ReferralApi.Receipt referral) {
        return ReferralApi.report(referral.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void markAsWrong(String report) {
        String path = "/api/v1/status-reports/" + report;
        ReferralApi.as("coordinator")
                .header("If-Match", ReferralApi.etag(path))
                .body(Map.of("reason", "WRONG_CONTENT"))
                .post(path + "/entered-in-error")
                .then()
                .statusCode(200);
    }

    @Test
    void where_the_source_must_not_be_told_the_person_is_told_by_then() throws Exception {
        ReferralApi.Receipt referral = inSupport(false);
        assertThat(row(referral).getString("waitingFor")).isEqualTo("CENTRE");
        MovableClock.advance(A_MONTH);
        watch.look();
        assertThat(row(referral).getBoolean("overdue")).isTrue();
        assertThat(nudges(referral)).contains("REMINDER");
        tellThePerson(referral);
        assertThat(row(referral).getString("waitingFor")).isNull();
    }

    @Test
    void where_the_centre_found_somebody_itself_the_person_is_told_by_then() {
        InventedPatient patient = InventedPatient.somebody();
        Map<String, Object> found = new HashMap<>(patient.referral());
        found.put("channel", "COMMUNITY");
        found.put("reporter", Map.of("kind", "PERSON", "anonymous", true));
        String search = ReferralApi.as("coordinator")
                .body(patient.described())
                .post("/api/v1/persons/matches")
                .path("searchId");
        found.put("personMatch", Map.of("searchId", search, "decision", "NONE_OF_THESE"));
        ReferralApi.Receipt referral = ReferralApi.submit("coordinator", found)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
        ReferralApi.accept(referral);
        CaseService.opensOn(referral);
        assertThat(row(referral).getString("waitingFor")).isEqualTo("CENTRE");
        tellThePerson(referral);
        assertThat(row(referral).getString("waitingFor")).isNull();
    }

    @Test
    void who_wants_no_contact_is_waited_for_by_nobody_until_they_do() {
        ReferralApi.Receipt referral = inSupport(false);
        String due = row(referral).getString("dueAt");
        wantsContact(referral, false);
        assertThat(row(referral).getString("waitingFor")).isNull();
        wantsContact(referral, true);
        assertThat(row(referral).getString("dueAt")).isEqualTo(due);
    }

    private static void wantsContact(ReferralApi.Receipt referral, boolean wanted) {
        String wish = "/api/v1/persons/" + referral.personId() + "/contact-preference";
        boolean first = ReferralApi.as("coordinator").get(wish).jsonPath().getString("saidAt") == null;
        ReferralApi.as("coordinator")
                .header(first ? "If-None-Match" : "If-Match", first ? "*" : ReferralApi.etag(wish))
                .body(Map.of("channel", "PHONE", "language", "JA", "doNotContact", !wanted))
                .put(wish)
                .then()
                .statusCode(200);
    }

    private static void tellThePerson(ReferralApi.Receipt referral) {
        ReferralApi.post(
                        "coordinator",
                        "/api/v1/persons/" + referral.personId() + "/feedback",
                        Map.of("referralId", referral.id()))
                .then()
                .statusCode(201);
    }

    @Test
    void when_the_person_changes_their_mind_the_source_waits_as_before() {
        ReferralApi.Receipt referral = inSupport(true);
        String due = row(referral).getString("dueAt");
        ReferralApi.consent(referral.personId(), false).then().statusCode(201);
        assertThat(row(referral).getString("dueAt")).isEqualTo(due);
        tellThePerson(referral);
        assertThat(row(referral).getString("waitingFor")).isNull();
        ReferralApi.consent(referral.personId(), true).then().statusCode(201);
        assertThat(row(referral).getString("waitingFor")).isEqualTo("CENTRE");
        assertThat(row(referral).getString("dueAt")).isEqualTo(due);
    }

    @Test
    void the_first_consent_of_somebody_who_was_supported_without_one_makes_a_report_due() {
        Map<String, Object> form = ReferralApi.referral(ReferralApi.someone());
        form.remove("consent");
        form.put("otherBasis", Map.of("type", "SUPPORT_CONFERENCE", "reason", "本人の同意が得られません(見本)"));
        ReferralApi.Receipt referral = ReferralApi.submit("referrer", form)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
        ReferralApi.accept(referral);
        CaseService.opensOn(referral);
        assertThat(row(referral).getString("waitingFor")).isNull();

        ReferralApi.consent(referral.personId(), true).then().statusCode(201);

        assertThat(row(referral).getString("waitingFor")).isEqualTo("CENTRE");
    }

    @Test
    void what_was_amended_meanwhile_is_due_as_before() {
        ReferralApi.Receipt referral = inSupport(true);
        String due = row(referral).getString("dueAt");
        ReferralApi.change(
                        "referrer",
                        referral.id(),
                        "amendments",
                        Map.of("reason", "TOLD_LATER", "wish", "見本: 庭のことも相談したい"))
                .then()
                .statusCode(200);
        ReferralApi.consent(referral.personId(), true).then().statusCode(201);
        assertThat(row(referral).getString("dueAt")).isEqualTo(due);
    }

    @Test
    void who_consents_later_than_support_began_makes_a_report_due_from_then_on() {
        ReferralApi.Receipt referral = inSupport(false);
        ReferralApi.consent(referral.personId(), true).then().statusCode(201);
        assertThat(row(referral).getString("waitingFor")).isEqualTo("CENTRE");
    }

    @Test
    void what_is_amended_while_a_report_is_due_stands_in_the_way_of_no_later_consent() {
        ReferralApi.Receipt referral = inSupport(true);
        String due = row(referral).getString("dueAt");
        amended(referral, Map.of("reason", "TOLD_LATER", "wish", "見本: 庭のことも相談したい"));
        ReferralApi.consent(referral.personId(), true).then().statusCode(201);
        assertThat(row(referral).getString("dueAt")).isEqualTo(due);
        ReferralApi.consent(referral.personId(), false).then().statusCode(201);
        tellThePerson(referral);
        assertThat(row(referral).getString("waitingFor")).isNull();
        amended(referral, Map.of("reason", "TOLD_LATER", "wish", "見本: 墓のことも相談したい"));
        ReferralApi.consent(referral.personId(), true).then().statusCode(201);
        assertThat(row(referral).getString("waitingFor")).isEqualTo("CENTRE");
        assertThat(row(referral).getString("dueAt")).isEqualTo(due);
    }

    @Test
    void what_became_urgent_while_nothing_was_due_does_not_wait_for_as_long_as_before() {
        ReferralApi.Receipt referral = inSupport(true);
        String routine = row(referral).getString("dueAt");
        ReferralApi.consent(referral.personId(), false).then().statusCode(201);
        tellThePerson(referral);
        amended(referral, Map.of("reason", "CHANGED_SINCE", "urgency", "URGENT"));
        ReferralApi.consent(referral.personId(), true).then().statusCode(201);
        assertThat(row(referral).getString("dueAt")).isLessThan(routine);
    }

    @Test
    void another_source_may_refer_the_person_after_something_was_amended() {
        InventedPatient patient = InventedPatient.somebody();
        ReferralApi.Receipt referral = ReferralApi.submit("referrer", patient.referral())
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
        ReferralApi.accept(referral);
        CaseService.opensOn(referral);
        amended(referral, Map.of("reason", "TOLD_LATER", "wish", "見本: 庭のことも相談したい"));
        ReferralApi.submit("other-referrer", patient.referral())
                .then()
                .statusCode(201)
                .body("personId", equalTo(referral.personId()));
    }

    @Test
    void who_agrees_anew_to_what_rested_on_a_conference_makes_one_report_due() throws Exception {
        InventedPatient patient = InventedPatient.somebody();
        String person = patient.referredBy("other-referrer");
        ReferralApi.withdrawConsent(person).then().statusCode(201);
        Map<String, Object> form = patient.referral();
        form.remove("consent");
        form.put("otherBasis", Map.of("type", "SUPPORT_CONFERENCE", "reason", "支援会議で共有(見本)"));
        ReferralApi.Receipt referral = ReferralApi.submit("referrer", form)
                .then()
                .statusCode(201)
                .body("personId", equalTo(person))
                .extract()
                .as(ReferralApi.Receipt.class);
        ReferralApi.accept(referral);
        CaseService.opensOn(referral);
        String review = ReferralApi.as("coordinator")
                .get("/api/v1/basis-reviews?personId=" + person)
                .path("items.find { it.referralId == '" + referral.id() + "' }.id");
        ReferralApi.with(TestTokens.as("coordinator").withSubject(UUID.randomUUID()))
                .header("If-Match", "\"0\"")
                .post("/api/v1/basis-reviews/" + review + "/rejection")
                .then()
                .statusCode(200);
        ReferralApi.awaitStatus(referral.id(), "ON_HOLD");
        ReferralApi.consent(person, true).then().statusCode(201);
        assertThat(ReferralApi.status(referral.id())).isEqualTo("IN_SUPPORT");
        assertThat(Database.ask(
                        "24208",
                        "SELECT status FROM referral_deadline WHERE ended_at IS NULL AND referral_id = '"
                                + referral.id() + "'"))
                .containsExactly("IN_SUPPORT");
    }

    private static void amended(ReferralApi.Receipt referral, Map<String, ?> amendment) {
        ReferralApi.change("referrer", referral.id(), "amendments", amendment)
                .then()
                .statusCode(200);
    }
}
