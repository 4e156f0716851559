package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.referral.deadline.model.JapaneseOffices;
import org.tsunagari.referral.deadline.model.Limit;
import org.tsunagari.referral.deadline.usecase.DeadlineWatch;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** Two systems send one person who cannot be taken for the known one beyond doubt. All persons are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class LikelyDuplicatesIT {

    private static final String QUEUE = "/api/v1/person-duplicates";

    private static final Duration LONG = Duration.ofDays(30);

    /** What other tests have left waits from days to come: they too turn the clock on. */
    private static final Duration BEYOND_EVERY_OTHER_TEST = Duration.ofDays(300);

    @Inject
    DeadlineWatch watch;

    private InventedPatient patient = InventedPatient.somebody();
    private ReferralApi.Receipt first = new ReferralApi.Receipt("", "", "", "");
    private ReferralApi.Receipt second = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void a_pharmacy_refers_somebody_who_has_moved_since_the_clinic_did() {
        ReferralApi.registerOrganisations();
        patient = InventedPatient.somebody();
        first = refer("referrer", patient);
        second = refer("other-referrer", patient.livingElsewhere());
        watch.look();
    }

    @AfterEach
    void the_time_is_real_again() {
        MovableClock.reset();
    }

    @Test
    void the_pair_waits_for_the_centre_by_ids_alone() {
        assertThat(second.personId()).isNotEqualTo(first.personId());
        Response page = as("coordinator").get(QUEUE + "?state=OPEN&limit=200");
        Map<String, Object> pair = pairs(page).getFirst();
        assertThat(pair)
                .containsEntry("recordedPersonId", second.personId())
                .containsEntry("knownPersonId", first.personId())
                .containsEntry("state", "OPEN");
        assertThat(((Number) Objects.requireNonNull(pair.get("samePerson"))).doubleValue())
                .isGreaterThanOrEqualTo(0.9);
        assertThat(page.asString()).doesNotContain(patient.name(), patient.kana(), patient.birthDate());
    }

    @Test
    void opened_it_shows_both_and_what_speaks_for_and_against() {
        as("coordinator")
                .header("Accept-Language", "ja")
                .get(QUEUE + "/" + pair())
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .header("Cache-Control", "no-store")
                .body("person.id", equalTo(second.personId()))
                .body("person.address", equalTo(patient.livingElsewhere().address()))
                .body("candidate.person.id", equalTo(first.personId()))
                .body("candidate.person.address", equalTo(patient.address()))
                .body("candidate.assessment", equalTo("LIKELY"))
                .body("candidate.toldApart", equalTo(false))
                .body("candidate.evidence.field", hasItems("FAMILY_NAME", "GIVEN_NAME", "BIRTH_DATE", "PHONE"))
                .body("candidate.evidence.find { it.field == 'BIRTH_DATE' }.bitsAgainstStranger", greaterThan(10f))
                .body("candidate.evidence.find { it.field == 'PHONE' }.text", equalTo("電話番号が違う"));
    }

    @Test
    void opening_it_is_a_reading_of_both_persons() throws Exception {
        String pair = pair();
        as("coordinator").get(QUEUE + "/" + pair).then().statusCode(200);
        for (ReferralApi.Receipt one : List.of(first, second)) {
            assertThat(Database.ask(
                            "24208",
                            "SELECT payload::jsonb ->> 'action' FROM audit_event WHERE person_id = '" + one.personId()
                                    + "' AND payload::jsonb ->> 'object' = 'persons/" + one.personId() + "'"))
                    .contains("read");
        }
    }

    @Test
    void the_centre_is_told_by_the_number_of_the_referral_that_it_had() {
        Response notices = as("coordinator").get("/api/v1/notices?limit=200");
        assertThat(notices.then().extract().<String>path("items.find { it.referralId == '" + first.id() + "' }.code"))
                .isEqualTo("LIKELY_DUPLICATE");
        assertThat(notices.asString()).doesNotContain(patient.name(), first.personId());
        as("referrer").get("/api/v1/notices?limit=200").then().body("items.referralId", not(hasItem(first.id())));
    }

    @Test
    void somebody_has_to_decide_within_five_business_days() {
        Map<String, Object> pair =
                pairs(as("coordinator").get(QUEUE + "?state=OPEN&limit=200")).getFirst();
        assertThat(Instant.parse(String.valueOf(pair.get("dueAt"))))
                .isEqualTo(new Limit.Days(5)
                        .from(
                                Instant.parse(String.valueOf(pair.get("foundAt"))),
                                new JapaneseOffices(),
                                ZoneId.of("Asia/Tokyo"))
                        .dueAt());
        assertThat(pair).containsEntry("overdue", false);
        assertThat(overdue()).isEmpty();
        MovableClock.advance(LONG);
        assertThat(overdue().getFirst()).containsEntry("overdue", true);
        tellApart();
        assertThat(overdue()).isEmpty();
        Map<String, Object> decided =
                pairs(as("coordinator").get(QUEUE + "?limit=200")).getFirst();
        assertThat(decided.get("dueAt")).isNull();
        assertThat(decided).containsEntry("overdue", false);
    }

    @Test
    void the_centre_is_reminded_once_and_the_lead_is_told_once_by_the_referral_that_was_there_before()
            throws Exception {
        nobodyActs();
        assertThat(posted()).containsExactlyInAnyOrder("DUPLICATE_NEAR", "DUPLICATE_PASSED");
    }

    @Test
    void nobody_is_told_of_a_pair_that_was_decided_on() throws Exception {
        tellApart();
        nobodyActs();
        assertThat(posted()).isEmpty();
    }

    @Test
    void what_is_to_be_decided_on_again_waits_from_then_on() {
        String pair = pair();
        merge();
        MovableClock.advance(LONG);
        ReferralApi.post(
                        "coordinator",
                        "/api/v1/persons/" + first.personId() + "/merge/reversal",
                        Map.of("mergedPersonId", second.personId(), "reason", "WRONG_RECORD"))
                .then()
                .statusCode(201);
        as("coordinator")
                .get(QUEUE + "/" + pair)
                .then()
                .body("pair.state", equalTo("OPEN"))
                .body("pair.overdue", equalTo(false));
        assertThat(overdue()).isEmpty();
    }

    @Test
    void the_numbers_are_those_of_the_list() {
        int waiting = as("coordinator").get("/api/v1/queue-counts").path("duplicates.waiting");
        refer("other-referrer", patient.misread());
        watch.look();
        as("coordinator").get("/api/v1/queue-counts").then().body("duplicates.waiting", greaterThan(waiting));
        MovableClock.advance(BEYOND_EVERY_OTHER_TEST);
        JsonPath counts = as("coordinator").get("/api/v1/queue-counts").jsonPath();
        assertThat(counts.getInt("duplicates.overdue")).isEqualTo(counts.getInt("duplicates.waiting"));
        assertThat(counts.getInt("personDuplicates")).isEqualTo(counts.getInt("duplicates.waiting"));
        as("coordinator").get(QUEUE + "?overdue=1").then().statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @Test
    void who_is_known_beyond_doubt_and_who_is_a_namesake_make_no_pair() {
        ReferralApi.Receipt again = refer("other-referrer", patient);
        assertThat(again.personId()).isEqualTo(first.personId());
        ReferralApi.Receipt namesake = refer("referrer", patient.namesake());
        watch.look();
        Response page = as("coordinator").get(QUEUE + "?limit=200");
        assertThat(pairs(page)).hasSize(1);
        assertThat(all(page)).extracting(pair -> pair.get("recordedPersonId")).doesNotContain(namesake.personId());
    }

    @Test
    void so_do_those_whom_a_slip_in_the_reading_or_a_new_family_name_parts() {
        InventedPatient other = InventedPatient.somebody();
        ReferralApi.Receipt known = refer("referrer", other);
        ReferralApi.Receipt misread = refer("other-referrer", other.misread());
        ReferralApi.Receipt married = refer("other-referrer", other.married());
        assertThat(List.of(misread.personId(), married.personId())).doesNotContain(known.personId());
        watch.look();

        assertThat(recordedBeside(known)).contains(misread.personId(), married.personId());
    }

    @Test
    void also_where_only_a_later_description_of_the_known_one_shows_it() {
        InventedPatient maiden = InventedPatient.somebody();
        InventedPatient since = maiden.married().livingElsewhere();
        ReferralApi.Receipt recorded = refer("other-referrer", since);
        ReferralApi.Receipt known = refer("referrer", maiden);
        watch.look();
        CorrectingPersonsIT.correct(known.personId(), "MOVED", since.described())
                .then()
                .statusCode(201);
        CorrectingPersonsIT.correct(known.personId(), "NAME_CHANGED", maiden.described())
                .then()
                .statusCode(201);
        watch.look();

        assertThat(recordedBeside(recorded)).contains(known.personId());
    }

    @Test
    void who_is_described_anew_is_compared_anew_and_a_pair_is_noted_once() {
        InventedPatient stranger = InventedPatient.somebody();
        ReferralApi.Receipt mistyped = refer("referrer", stranger);
        watch.look();
        assertThat(pairs(as("coordinator").get(QUEUE + "?limit=200"))).hasSize(1);

        CorrectingPersonsIT.correct(
                        mistyped.personId(),
                        "RECORDED_WRONGLY",
                        patient.misread().described())
                .then()
                .statusCode(201);
        watch.look();
        CorrectingPersonsIT.correct(mistyped.personId(), "REACHED_OTHERWISE", patient.described())
                .then()
                .statusCode(201);
        watch.look();

        assertThat(pairs(as("coordinator").get(QUEUE + "?limit=200")))
                .extracting(pair -> pair.get("recordedPersonId"))
                .containsExactlyInAnyOrder(second.personId(), mistyped.personId());
    }

    @Test
    void told_apart_it_is_closed_and_a_search_says_so() {
        String pair = pair();
        distinction(pair, "\"0\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("TOLD_APART"))
                .body("reason", equalTo("CONFIRMED_BY_PERSON"));
        assertThat(pairs(as("coordinator").get(QUEUE + "?state=OPEN&limit=200")))
                .isEmpty();
        as("coordinator")
                .get("/api/v1/persons/" + second.personId() + "/matches")
                .then()
                .body("items.find { it.person.id == '" + first.personId() + "' }.toldApart", equalTo(true));
        distinction(pair, "\"1\"").then().statusCode(409).body("code", equalTo("person-duplicate-decided"));

        CorrectingPersonsIT.correct(second.personId(), "REACHED_OTHERWISE", patient.described())
                .then()
                .statusCode(201);
        watch.look();
        assertThat(pairs(as("coordinator").get(QUEUE + "?state=OPEN&limit=200")))
                .isEmpty();
    }

    @Test
    void nobody_decides_on_a_state_that_they_have_not_seen() {
        String pair = pair();
        as("coordinator")
                .body(Map.of("reason", "CONFIRMED_BY_PERSON"))
                .post(QUEUE + "/" + pair + "/distinction")
                .then()
                .statusCode(428);
        distinction(pair, "\"7\"").then().statusCode(412);
    }

    @Test
    void a_merge_closes_it() {
        String pair = pair();
        merge();
        as("coordinator")
                .get(QUEUE + "/" + pair)
                .then()
                .statusCode(200)
                .body("pair.state", equalTo("MERGED"))
                .body("person.id", equalTo(first.personId()))
                .body("candidate", nullValue());
        distinction(pair, "\"1\"").then().statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({"TWO_PERSONS,TOLD_APART,true", "WRONG_RECORD,OPEN,false"})
    void a_merge_that_is_taken_back_says_what_the_reversal_means(String reason, String state, boolean toldApart) {
        String pair = pair();
        merge();
        ReferralApi.post(
                        "coordinator",
                        "/api/v1/persons/" + first.personId() + "/merge/reversal",
                        Map.of("mergedPersonId", second.personId(), "reason", reason))
                .then()
                .statusCode(201);
        as("coordinator")
                .get(QUEUE + "/" + pair)
                .then()
                .statusCode(200)
                .body("pair.state", equalTo(state))
                .body("candidate.toldApart", equalTo(toldApart));
    }

    @Test
    void nobody_else_learns_of_it() {
        String pair = pair();
        as("other-coordinator").get(QUEUE + "/" + pair).then().statusCode(404);
        as("other-coordinator").get(QUEUE).then().statusCode(200).body("items.id", not(hasItem(pair)));
        as("other-coordinator")
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "CONFIRMED_BY_PERSON"))
                .post(QUEUE + "/" + pair + "/distinction")
                .then()
                .statusCode(404);
        as("referrer").get(QUEUE).then().statusCode(403);
    }

    @Test
    void the_pages_together_are_the_whole_queue_once() {
        refer("other-referrer", patient.bornADayLater());
        refer("referrer", patient.bornADayLater().livingElsewhere());
        watch.look();
        List<String> whole = all(as("coordinator").get(QUEUE + "?limit=200")).stream()
                .map(pair -> String.valueOf(pair.get("id")))
                .toList();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page = as("coordinator")
                    .get(QUEUE + "?limit=1" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            String next = page.path("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactlyElementsOf(whole).hasSizeGreaterThan(1);
    }

    @Test
    void an_unknown_state_is_refused() {
        as("coordinator").get(QUEUE + "?state=NONE").then().statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @Test
    void who_is_erased_is_in_no_pair_any_more() throws Exception {
        String pair = pair();
        ReferralApi.change("coordinator", second.id(), "decline", Map.of("reason", "OUTSIDE_REMIT"))
                .then()
                .statusCode(200);
        String erasure = "/api/v1/persons/" + second.personId() + "/erasure";
        ReferralApi.post("coordinator", erasure, Map.of("reason", "ASKED_BY_PERSON"))
                .then()
                .statusCode(201);
        ReferralApi.with(TestTokens.as("coordinator").withSubject(UUID.randomUUID()))
                .header("If-Match", ReferralApi.etag(erasure))
                .post(erasure + "/confirmation")
                .then()
                .statusCode(200);
        as("coordinator").get(QUEUE + "/" + pair).then().statusCode(404);
        assertThat(Database.ask("24208", "SELECT id FROM person_duplicate WHERE id = '" + pair + "'"))
                .isEmpty();
    }

    @Test
    void the_persons_own_file_has_the_pair_without_the_other_one() {
        as("coordinator")
                .get("/api/v1/persons/" + first.personId() + "/export")
                .then()
                .statusCode(200)
                .body("sections.find { it.name == 'person_duplicate' }.items", hasSize(1))
                .body("sections.find { it.name == 'person_duplicate' }.items[0].other_id", equalTo(first.personId()))
                .body("sections.find { it.name == 'person_duplicate' }.items[0].one_id", nullValue());
    }

    private List<Map<String, Object>> overdue() {
        return pairs(as("coordinator").get(QUEUE + "?overdue=true&limit=200"));
    }

    private void tellApart() {
        distinction(pair(), "\"0\"").then().statusCode(200);
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
                "SELECT code FROM party_notice WHERE code IN ('DUPLICATE_NEAR', 'DUPLICATE_PASSED') AND referral_id = '"
                        + first.id() + "'");
    }

    private String pair() {
        return String.valueOf(
                pairs(as("coordinator").get(QUEUE + "?limit=200")).getFirst().get("id"));
    }

    private static List<String> recordedBeside(ReferralApi.Receipt known) {
        return all(as("coordinator").get(QUEUE + "?state=OPEN&limit=200")).stream()
                .filter(pair -> known.personId().equals(pair.get("knownPersonId")))
                .map(pair -> String.valueOf(pair.get("recordedPersonId")))
                .toList();
    }

    /** Those that the known person is in, on this page and all that follow. */
    private List<Map<String, Object>> pairs(Response page) {
        return all(page).stream()
                .filter(pair -> first.personId().equals(pair.get("knownPersonId")))
                .toList();
    }

    private static List<Map<String, Object>> all(Response page) {
        return Pages.whole("coordinator", page);
    }

    private Response distinction(String pair, String ifMatch) {
        return as("coordinator")
                .header("If-Match", ifMatch)
                .body(Map.of("reason", "CONFIRMED_BY_PERSON"))
                .post(QUEUE + "/" + pair + "/distinction");
    }

    private void merge() {
        ReferralApi.post(
                        "coordinator",
                        "/api/v1/persons/" + first.personId() + "/merge",
                        Map.of("mergedPersonId", second.personId(), "reason", "SAME_DETAILS"))
                .then()
                .statusCode(201);
    }

    private static ReferralApi.Receipt refer(String account, InventedPatient patient) {
        return ReferralApi.submit(account, patient.referral())
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
    }
}
