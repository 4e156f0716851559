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
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.referral.deadline.model.JapaneseOffices;
import org.tsunagari.referral.deadline.model.Limit;
import org.tsunagari.referral.deadline.usecase.DeadlineWatch;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** What waits for a second person, and who waits to be told, does not wait for ever. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class QueuesThatFallDueIT {

    private static final Duration LONG = Duration.ofDays(30);

    /** What other tests have left waits from days to come: they too turn the clock on. */
    private static final Duration BEYOND_EVERY_OTHER_TEST = Duration.ofDays(300);

    private static final String REVIEWS = "/api/v1/basis-reviews";
    private static final String FEEDBACK = "/api/v1/person-feedback";

    private final DeadlineWatch watch;
    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @Inject
    QueuesThatFallDueIT(DeadlineWatch watch) {
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

    @Test
    void a_review_is_due_at_the_end_of_the_next_business_day() {
        sentInAnEmergency();
        JsonPath row = review("");
        assertThat(Instant.parse(row.getString("items[0].dueAt")))
                .isEqualTo(due(1, row.getString("items[0].openedAt")));
        assertThat(row.getBoolean("items[0].overdue")).isFalse();
        assertThat(review("&overdue=true").getList("items")).isEmpty();
    }

    @Test
    void a_review_that_nobody_made_is_late_and_one_that_was_made_never_is() {
        sentInAnEmergency();
        MovableClock.advance(LONG);
        JsonPath late = review("&overdue=true");
        assertThat(late.getList("items")).hasSize(1);
        assertThat(late.getBoolean("items[0].overdue")).isTrue();

        judge(late.getString("items[0].id"));
        assertThat(review("&overdue=true").getList("items")).isEmpty();
        JsonPath judged = review("");
        assertThat(judged.getString("items[0].dueAt")).isNull();
        assertThat(judged.getBoolean("items[0].overdue")).isFalse();
    }

    @Test
    void whoever_waits_for_a_letter_is_told_within_five_business_days() {
        String id = toBeTold();
        assertThat(letters(id, "")).singleElement().satisfies(item -> {
            assertThat(Instant.parse(String.valueOf(item.get("dueAt"))))
                    .isEqualTo(due(5, String.valueOf(item.get("composedAt"))));
            assertThat(item).containsEntry("overdue", false);
        });
        assertThat(letters(id, "&overdue=true")).isEmpty();

        MovableClock.advance(LONG);
        assertThat(letters(id, "&overdue=true")).singleElement().satisfies(item -> assertThat(item)
                .containsEntry("overdue", true));
    }

    private static List<Map<String, Object>> letters(String id, String filter) {
        return Pages.whole("coordinator", FEEDBACK + "?limit=200" + filter).stream()
                .filter(item -> id.equals(item.get("id")))
                .toList();
    }

    @Test
    void the_centre_is_reminded_of_a_review_once_and_the_lead_is_told_once() throws Exception {
        sentInAnEmergency();
        nobodyActs();
        assertThat(posted("REVIEW")).containsExactlyInAnyOrder("REVIEW_NEAR", "REVIEW_PASSED");
    }

    @Test
    void the_centre_is_reminded_of_a_letter_once_and_the_lead_is_told_once() throws Exception {
        toBeTold();
        nobodyActs();
        assertThat(posted("FEEDBACK")).containsExactlyInAnyOrder("FEEDBACK_NEAR", "FEEDBACK_PASSED");
    }

    @Test
    void the_centre_is_reminded_of_what_was_keyed_in_once_and_the_lead_is_told_once() throws Exception {
        name(List.of());
        String draft = keyedIn("ROUTINE");
        nobodyActs();
        assertThat(postedAbout(draft)).containsExactlyInAnyOrder("DRAFT_NEAR", "DRAFT_PASSED");
        assertThat(Database.ask(
                        "24208", "SELECT DISTINCT for_centre::text FROM party_notice WHERE draft_id = '" + draft + "'"))
                .containsExactly("true");
        assertThat(Database.ask(
                        "24208",
                        "SELECT payload::jsonb ->> 'action' FROM audit_event WHERE payload::jsonb ->> 'event' LIKE 'queue:%"
                                + draft + "'"))
                .containsExactlyInAnyOrder("remind-of-keyed-in-draft", "escalate-keyed-in-draft");
    }

    @Test
    void what_is_urgent_falls_due_by_the_hour() throws Exception {
        String draft = keyedIn("URGENT");
        watch.look();
        assertThat(postedAbout(draft)).isEmpty();
        MovableClock.advance(Duration.ofHours(3));
        watch.look();
        assertThat(postedAbout(draft)).containsExactly("DRAFT_NEAR");
        MovableClock.advance(Duration.ofHours(6));
        watch.look();
        assertThat(postedAbout(draft)).containsExactlyInAnyOrder("DRAFT_NEAR", "DRAFT_PASSED");
    }

    @Test
    void nobody_is_told_of_a_draft_that_was_decided_on() throws Exception {
        String draft = keyedIn("ROUTINE");
        as("coordinator")
                .header("If-Match", "\"0\"")
                .delete("/api/v1/referral-drafts/" + draft)
                .then()
                .statusCode(204);
        nobodyActs();
        assertThat(postedAbout(draft)).isEmpty();
    }

    @Test
    void where_somebody_leads_they_alone_are_told() throws Exception {
        String lead = UUID.randomUUID().toString();
        name(List.of(lead));
        try {
            sentInAnEmergency();
            nobodyActs();
            assertThat(Database.ask(
                            "24208",
                            "SELECT recipient_account FROM party_notice WHERE code = 'REVIEW_PASSED' AND NOT for_centre AND referral_id = '"
                                    + referral.id() + "'"))
                    .containsExactly(lead);
        } finally {
            name(List.of());
        }
    }

    @Test
    void replicas_that_look_at_once_tell_once() throws Exception {
        sentInAnEmergency();
        MovableClock.advance(LONG);
        List<Callable<Object>> replicas = IntStream.range(0, 8)
                .<Callable<Object>>mapToObj(n -> Executors.callable(watch::look))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(replicas);
        }
        watch.look();
        assertThat(posted("REVIEW")).containsExactlyInAnyOrder("REVIEW_NEAR", "REVIEW_PASSED");
    }

    @Test
    void what_fails_keeps_nothing_else_waiting() throws Exception {
        sentInAnEmergency();
        FailingRound.FAILS.set(true);
        try {
            nobodyActs();
        } finally {
            FailingRound.FAILS.set(false);
        }
        assertThat(posted("REVIEW")).containsExactlyInAnyOrder("REVIEW_NEAR", "REVIEW_PASSED");
    }

    @Test
    void nobody_is_told_of_what_was_done_in_time() throws Exception {
        sentInAnEmergency();
        judge(review("").getString("items[0].id"));
        nobodyActs();
        assertThat(posted("REVIEW")).isEmpty();
    }

    @Test
    void each_step_is_in_the_audit_trail() throws Exception {
        sentInAnEmergency();
        nobodyActs();
        assertThat(Database.ask(
                        "24208",
                        "SELECT payload::jsonb ->> 'action' FROM audit_event WHERE person_id = '" + referral.personId()
                                + "' AND payload::jsonb ->> 'event' LIKE 'queue:%'"))
                .containsExactlyInAnyOrder("remind-of-basis-review", "escalate-basis-review");
    }

    @Test
    void the_numbers_are_those_of_the_lists() {
        int reviews = counts("basisReviews.waiting");
        int late = counts("basisReviews.overdue");
        int feedback = counts("feedback.waiting");
        int drafts = counts("drafts.waiting");
        sentInAnEmergency();
        toBeTold();
        keyedIn("ROUTINE");
        keyedIn("URGENT");
        assertThat(counts("drafts.waiting")).isEqualTo(drafts + 2);
        assertThat(counts("basisReviews.waiting")).isEqualTo(reviews + 1);
        assertThat(counts("basisReviews.overdue")).isEqualTo(late);
        assertThat(counts("feedback.waiting")).isEqualTo(feedback + 1);
        MovableClock.advance(BEYOND_EVERY_OTHER_TEST);
        JsonPath all = counts();
        for (String queue : List.of("basisReviews", "feedback", "drafts")) {
            assertThat(all.getInt(queue + ".overdue")).as(queue).isEqualTo(all.getInt(queue + ".waiting"));
        }
    }

    @Test
    void who_is_not_at_the_centre_counts_only_what_they_could_read() {
        sentInAnEmergency();
        toBeTold();
        ReferralApi.with(TestTokens.as("link-worker").withSubject(UUID.randomUUID()))
                .get("/api/v1/queue-counts")
                .then()
                .statusCode(200)
                .body("basisReviews", nullValue())
                .body("personDuplicates", nullValue())
                .body("drafts", nullValue())
                .body("feedback.waiting", equalTo(0));
        as("other-coordinator")
                .get("/api/v1/queue-counts")
                .then()
                .body("basisReviews.waiting", equalTo(0))
                .body("drafts.waiting", equalTo(0))
                .body("feedback.waiting", equalTo(0));
        as("referrer").get("/api/v1/queue-counts").then().statusCode(403);
    }

    @Test
    void the_likely_duplicates_that_nobody_has_decided_on_are_counted() {
        InventedPatient patient = InventedPatient.somebody();
        watch.look();
        int before = counts("personDuplicates");
        patient.referredBy("referrer");
        patient.livingElsewhere().referredBy("other-referrer");
        watch.look();
        assertThat(counts("personDuplicates")).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {REVIEWS, FEEDBACK, "/api/v1/erasure-requests"})
    void a_truth_that_is_none_is_refused(String list) {
        as("coordinator").get(list + "?overdue=1").then().statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    private void sentInAnEmergency() {
        Map<String, Object> body = ReferralApi.referral(ReferralApi.someone());
        body.remove("consent");
        body.put("otherBasis", Map.of("type", "EMERGENCY", "reason", "見本の理由"));
        referral = ReferralApi.submit("referrer", body)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
    }

    /** Somebody who wants a letter has something to hear; the id of that. */
    private String toBeTold() {
        referral = ReferralApi.accepted();
        CaseService.opensOn(referral);
        String person = "/api/v1/persons/" + referral.personId();
        as("coordinator")
                .header("If-None-Match", "*")
                .body(Map.of("channel", "LETTER", "language", "JA", "doNotContact", false))
                .put(person + "/contact-preference")
                .then()
                .statusCode(200);
        return ReferralApi.post(
                        "coordinator", person + "/feedback", Map.of("referralId", referral.id(), "words", "見本のことば"))
                .then()
                .statusCode(201)
                .body("state", equalTo("TO_BE_TOLD"))
                .extract()
                .path("id");
    }

    /** A call that somebody took today; the id of what was written down. */
    private static String keyedIn(String urgency) {
        return DraftsIT.begun(
                "coordinator", Map.of("channel", "PHONE", "urgency", urgency, "person", Map.of("name", "見本 花子")));
    }

    private static List<String> postedAbout(String draft) throws SQLException {
        return Database.ask("24208", "SELECT code FROM party_notice WHERE draft_id = '" + draft + "'");
    }

    private JsonPath review(String filter) {
        return as("coordinator")
                .get(REVIEWS + "?personId=" + referral.personId() + filter)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void judge(String review) {
        ReferralApi.with(TestTokens.as("coordinator").withSubject(UUID.randomUUID()))
                .header("If-Match", "\"0\"")
                .body(Map.of())
                .post(REVIEWS + "/" + review + "/confirmation")
                .then()
                .statusCode(200);
    }

    private static Instant due(int businessDays, String begun) {
        return new Limit.Days(businessDays)
                .from(Instant.parse(begun), new JapaneseOffices(), ZoneId.of("Asia/Tokyo"))
                .dueAt();
    }

    private void nobodyActs() {
        MovableClock.advance(LONG);
        for (int i = 0; i < 3; i++) {
            watch.look();
        }
    }

    private List<String> posted(String queue) throws SQLException {
        return Database.ask(
                "24208",
                "SELECT code FROM party_notice WHERE code LIKE '" + queue + "%' AND referral_id = '" + referral.id()
                        + "'");
    }

    private static int counts(String member) {
        return counts().getInt(member);
    }

    private static JsonPath counts() {
        return as("coordinator")
                .get("/api/v1/queue-counts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void name(List<String> accounts) {
        as("coordinator")
                .header(
                        "If-Match",
                        as("coordinator").get("/api/v1/centre-leads").header("ETag"))
                .body(Map.of("accounts", accounts))
                .put("/api/v1/centre-leads")
                .then()
                .statusCode(200);
    }
}
