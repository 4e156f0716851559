package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

/** Referrals that are written in several sittings, or keyed in from a FAX. All persons are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class DraftsIT {

    private static final String DRAFTS = "/api/v1/referral-drafts";

    private final InventedPatient patient = InventedPatient.somebody();

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    @Test
    void a_draft_is_saved_as_far_as_it_is_known_and_says_what_is_missing() {
        String draft = begun("referrer", Map.of("person", Map.of("name", "見本 花子")));

        as("referrer")
                .header("Accept-Language", "en")
                .get(DRAFTS + "/" + draft)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("content.person.name", equalTo("見本 花子"))
                .body("missing.pointer", hasItem("/person/birthDate"))
                .body("missing.find { it.pointer == '/needs' }.message", equalTo("Required"));

        Map<String, Object> complete = patient.referral();
        complete.remove("consent");
        save("referrer", draft, complete).then().statusCode(200).body("missing.pointer", contains("/consent"));
        save("referrer", draft, patient.referral()).then().statusCode(200).body("missing", empty());
    }

    @Test
    void what_is_missing_is_what_a_submission_is_refused_for() {
        Map<String, Object> incomplete = patient.referral();
        incomplete.put("needs", List.of(Map.of("code", "CARE"), Map.of("code", "CARE")));
        String draft = begun("referrer", incomplete);

        List<String> missing =
                as("referrer").get(DRAFTS + "/" + draft).then().extract().path("missing.code");

        assertThat(missing).containsExactly("duplicate-need");
        submit("referrer", draft).then().statusCode(422).body("violations.code", equalTo(missing));
    }

    @Test
    void the_lack_of_evidence_of_a_consent_is_foreseen_as_it_is_refused() {
        for (Map<String, Object> lacking : List.<Map<String, Object>>of(
                Map.of("evidence", Map.of("attachmentId", UUID.randomUUID().toString(), "sha256", "ab".repeat(32))),
                Map.of("givenOn", LocalDate.now(ZoneOffset.UTC).plusDays(3).toString()))) {
            Map<String, Object> consent =
                    new HashMap<>(Map.of("form", "SIGNATURE", "givenOn", "2026-01-05", "sourceMayBeTold", true));
            consent.putAll(lacking);
            Map<String, Object> form = patient.referral();
            form.put("consent", consent);
            String draft = begun("referrer", form);

            JsonPath shown =
                    as("referrer").get(DRAFTS + "/" + draft).then().extract().jsonPath();

            assertThat(shown.<String>getList("missing.pointer")).hasSize(1);
            submit("referrer", draft)
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", equalTo(shown.getList("missing.pointer")))
                    .body("violations.code", equalTo(shown.getList("missing.code")));
        }
    }

    @Test
    void a_source_submits_what_it_has_written_and_the_content_is_gone() throws Exception {
        String draft = begun("referrer", patient.referral());

        String referral =
                submit("referrer", draft).then().statusCode(201).extract().path("id");

        as("referrer").get("/api/v1/referrals/" + referral).then().body("status", equalTo("SUBMITTED"));
        as("referrer")
                .get(DRAFTS + "/" + draft)
                .then()
                .body("state", equalTo("SUBMITTED"))
                .body("referralId", equalTo(referral))
                .body("content", nullValue());
        assertThat(key(draft)).containsExactly("destroyed");
        save("referrer", draft, patient.referral()).then().statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void a_fax_cannot_be_submitted_past_the_second_person() {
        ReferralApi.submit("coordinator", fax())
                .then()
                .statusCode(422)
                .body("code", equalTo("draft-required"))
                .body("violations.pointer", contains("/channel"));
    }

    @Test
    void the_centre_says_how_it_came_so_that_no_fax_passes_for_a_sources_own_referral() {
        for (String left : List.of("API", "")) {
            Map<String, Object> disguised = fax();
            disguised.put("channel", left.isEmpty() ? null : left);
            disguised.remove("receivedOn");
            ReferralApi.submit("coordinator", disguised)
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", contains("/channel"))
                    .body("violations.code", contains("only-the-source"));
        }
    }

    @Test
    void a_fax_is_not_verified_without_its_scan_and_the_files_stay_what_was_compared() {
        String draft = begun("coordinator", fax());
        as("coordinator")
                .get(DRAFTS + "/" + draft)
                .then()
                .body("missing.pointer", contains("/attachments"))
                .body("missing.code", contains("scan-required"));
        verify("coordinator-2", draft).then().statusCode(409).body("code", equalTo("scan-required"));

        String files = DRAFTS + "/" + draft;
        String scan = AttachmentsIT.attach("coordinator", files, AttachmentsIT.SCAN, "application/pdf")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("coordinator").get(files).then().body("missing.size()", equalTo(0));
        verify("coordinator-2", draft).then().statusCode(200);

        AttachmentsIT.attach("coordinator", files, AttachmentsIT.SCAN, "application/pdf")
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
        as("coordinator")
                .delete(files + "/attachments/" + scan)
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
        as("coordinator").get(files + "/attachments").then().body("items.id", contains(scan));
    }

    @Test
    void a_fax_is_submitted_only_after_somebody_else_has_compared_it() {
        String draft = keyedIn(fax());
        submit("coordinator", draft).then().statusCode(409).body("code", equalTo("draft-not-verified"));
        verify("coordinator", draft).then().statusCode(409).body("code", equalTo("another-verifier-required"));
        verify("coordinator-2", draft)
                .then()
                .statusCode(200)
                .body("state", equalTo("VERIFIED"))
                .body("allowedTransitions", contains("submission"));

        String referral =
                submit("coordinator", draft).then().statusCode(201).extract().path("id");

        as("coordinator")
                .get("/api/v1/referrals/" + referral)
                .then()
                .body("channel", equalTo("FAX"))
                .body("receivedOn", equalTo("2026-01-06"))
                .body("keyedBy", equalTo("00000000-0000-4000-9000-000000000003"))
                .body("verifiedBy", equalTo("00000000-0000-4000-9000-000000000011"));
    }

    @Test
    void a_change_takes_the_verification_away_and_who_corrects_it_cannot_verify_it() {
        String draft = keyedIn(fax());
        verify("coordinator-2", draft).then().statusCode(200);

        Map<String, Object> corrected = fax();
        corrected.put("wish", "見本: 庭のことを相談したい");
        save("coordinator-2", draft, corrected)
                .then()
                .body("state", equalTo("OPEN"))
                .body("verifiedBy", nullValue());

        verify("coordinator-2", draft).then().statusCode(409).body("code", equalTo("another-verifier-required"));
        verify("coordinator", draft).then().statusCode(200);
    }

    @Test
    void a_search_for_somebody_else_is_foreseen_and_not_verified() {
        Map<String, Object> fax = fax();
        fax.put("personMatch", match(searched(InventedPatient.somebody())));
        String draft = keyedIn(fax);

        as("coordinator")
                .get(DRAFTS + "/" + draft)
                .then()
                .body("missing.pointer", contains("/personMatch/searchId"))
                .body("missing.code", contains("other-description"));
        verify("coordinator-2", draft).then().statusCode(422).body("code", equalTo("person-match-not-valid"));
    }

    @Test
    void who_was_not_shown_cannot_be_chosen_when_it_is_verified() {
        Map<String, Object> fax = fax();
        String stranger = InventedPatient.somebody().referredBy("referrer");
        fax.put("personMatch", Map.of("searchId", searched(patient), "decision", "EXISTING", "personId", stranger));

        verify("coordinator-2", keyedIn(fax))
                .then()
                .statusCode(422)
                .body("violations.code", contains("not-a-candidate"));
    }

    @Test
    void a_search_that_is_made_again_leaves_what_was_compared_as_it_is() {
        Map<String, Object> fax = fax();
        String draft = keyedIn(fax);
        verify("coordinator-2", draft).then().statusCode(200);
        MovableClock.advance(Duration.ofDays(15));
        try {
            as("coordinator")
                    .get(DRAFTS + "/" + draft)
                    .then()
                    .body("state", equalTo("VERIFIED"))
                    .body("missing.code", contains("search-expired"));
            fax.put("personMatch", match(searched(patient)));
            save("coordinator-2", draft, fax)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("VERIFIED"))
                    .body("keyedBy", equalTo("00000000-0000-4000-9000-000000000003"))
                    .body("verifiedBy", equalTo("00000000-0000-4000-9000-000000000011"))
                    .body("missing", empty());
            submit("coordinator", draft).then().statusCode(201);
        } finally {
            MovableClock.reset();
        }
    }

    private static Map<String, Object> match(String search) {
        return Map.of("searchId", search, "decision", "NONE_OF_THESE");
    }

    @Test
    void what_is_incomplete_cannot_be_verified() {
        Map<String, Object> fax = fax();
        fax.remove("receivedOn");
        String draft = keyedIn(fax);

        verify("coordinator-2", draft).then().statusCode(422).body("violations.pointer", contains("/receivedOn"));
    }

    @Test
    void nobody_skips_the_search_by_keying_in_a_draft() {
        Map<String, Object> fax = fax();
        fax.remove("personMatch");
        String draft = keyedIn(fax);

        as("coordinator").get(DRAFTS + "/" + draft).then().body("missing.pointer", contains("/personMatch"));
    }

    @Test
    void a_source_writes_for_itself_and_the_centre_for_others() {
        begin("referrer", fax()).then().statusCode(422).body("violations.pointer", contains("/channel"));
        begin("coordinator", patient.referral())
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/channel"));
        String draft = keyedIn(fax());
        Map<String, Object> phone = fax();
        phone.put("channel", "PHONE");
        save("coordinator", draft, phone).then().statusCode(422).body("violations.code", contains("not-changeable"));
    }

    @Test
    void a_draft_answers_others_as_if_there_were_none() {
        String own = begun("referrer", patient.referral());
        String keyedIn = keyedIn(fax());
        String unknown = UUID.randomUUID().toString();
        String nothing = as("other-referrer")
                .get(DRAFTS + "/" + unknown)
                .then()
                .statusCode(404)
                .extract()
                .path("code");

        for (Map.Entry<String, String> foreign : List.of(
                Map.entry("other-referrer", own),
                Map.entry("coordinator", own),
                Map.entry("hospital-system", own),
                Map.entry("referrer", keyedIn),
                Map.entry("other-coordinator", keyedIn))) {
            as(foreign.getKey())
                    .header("Tsunagari-Municipality", foreign.getKey().equals("other-coordinator") ? "24216" : "24208")
                    .get(DRAFTS + "/" + foreign.getValue())
                    .then()
                    .statusCode(404)
                    .body("code", equalTo(nothing));
        }
        as("coordinator-2").get(DRAFTS + "/" + keyedIn).then().statusCode(200);
    }

    @Test
    void the_tray_has_what_the_caller_may_open_page_by_page() {
        String own = begun("referrer", patient.referral());
        String keyedIn = keyedIn(fax());

        as("coordinator")
                .get(DRAFTS + "?channel=FAX&state=OPEN&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(keyedIn))
                .body("items.channel", everyItem(equalTo("FAX")));
        as("coordinator").get(DRAFTS + "?limit=200").then().body("items.id", not(hasItem(own)));
        as("other-referrer").get(DRAFTS + "?limit=200").then().body("items.id", not(hasItem(own)));
        begun("referrer", patient.referral());
        String next = as("referrer")
                .get(DRAFTS + "?limit=1")
                .then()
                .body("items.id", not(hasItem(own)))
                .extract()
                .path("next");
        as("referrer").get(DRAFTS + "?limit=1&cursor=" + next).then().body("items.id", contains(own));
    }

    @Test
    void a_row_of_the_tray_says_which_fax_it_is_and_nothing_of_the_person() {
        Map<String, Object> fax = fax();
        fax.put("sourceReference", "OUT-2026-004711");
        String keyedIn = keyedIn(fax);

        Map<String, Object> row = as("coordinator-2")
                .get(DRAFTS + "?channel=FAX&state=OPEN&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.id == '" + keyedIn + "' }");

        assertThat(row)
                .containsEntry("sourceOrganisationId", ReferralApi.CLINIC.toString())
                .containsEntry("receivedOn", "2026-01-06")
                .containsEntry("sourceReference", "OUT-2026-004711");
        assertThat(row.toString()).doesNotContain(patient.kana());
        verify("coordinator-2", keyedIn).then().statusCode(200);
        submit("coordinator", keyedIn).then().statusCode(201);
        as("coordinator")
                .get(DRAFTS + "?state=SUBMITTED&limit=200")
                .then()
                .body("items.find { it.id == '" + keyedIn + "' }.sourceReference", nullValue());
    }

    @Test
    void whoever_was_interrupted_finds_what_they_have_begun() {
        String mine = keyedIn(fax());
        as("coordinator").get(DRAFTS + "?mine=true&limit=200").then().body("items.id", hasItem(mine));
        as("coordinator-2")
                .get(DRAFTS + "?mine=true&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(mine)));
        as("coordinator").get(DRAFTS + "?mine=maybe").then().statusCode(400);
    }

    @Test
    void a_discarded_draft_is_gone_and_others_who_saw_an_older_one_are_told() throws Exception {
        String draft = begun("referrer", patient.referral());
        save("referrer", draft, patient.referral()).then().statusCode(200);
        as("referrer")
                .header("If-Match", "\"0\"")
                .delete(DRAFTS + "/" + draft)
                .then()
                .statusCode(412);
        as("referrer").delete(DRAFTS + "/" + draft).then().statusCode(428);

        as("referrer")
                .header("If-Match", "\"1\"")
                .delete(DRAFTS + "/" + draft)
                .then()
                .statusCode(204);

        assertThat(key(draft)).containsExactly("destroyed");
        as("referrer").get(DRAFTS + "/" + draft).then().body("state", equalTo("DISCARDED"));
    }

    @Test
    void why_a_draft_was_discarded_stays_in_the_trail() throws Exception {
        String said = begun("coordinator", Map.of("channel", "PHONE"));
        discard(said, "?reason=HANDLED_WITHOUT_REFERRAL").then().statusCode(204);
        assertThat(whyDiscarded(said)).containsExactly("HANDLED_WITHOUT_REFERRAL");
        // clients from before there was a reason to give
        String unsaid = begun("coordinator", Map.of("channel", "PHONE"));
        discard(unsaid, "").then().statusCode(204);
        assertThat(whyDiscarded(unsaid)).containsExactly("NOT_STATED");
        String none = begun("coordinator", Map.of("channel", "PHONE"));
        discard(none, "?reason=見本の理由").then().statusCode(400).body("code", equalTo("invalid-parameter"));
        as("coordinator").get(DRAFTS + "/" + none).then().body("state", equalTo("OPEN"));
    }

    private static Response discard(String draft, String query) {
        return as("coordinator").header("If-Match", "\"0\"").delete(DRAFTS + "/" + draft + query);
    }

    private static List<String> whyDiscarded(String draft) throws SQLException {
        return Database.ask(
                "24208",
                "SELECT payload::jsonb ->> 'reason' FROM audit_event WHERE payload::jsonb ->> 'action' = 'discard-draft'"
                        + " AND payload::jsonb ->> 'object' = 'referral-drafts/" + draft + "'");
    }

    /** Guarantee 23. */
    @Test
    void fifty_submissions_of_one_draft_make_one_referral() throws Exception {
        String draft = begun("referrer", patient.referral());
        String key = UUID.randomUUID().toString();
        List<Callable<String>> retries = IntStream.range(0, 50)
                .<Callable<String>>mapToObj(n -> () -> as("referrer")
                        .header("Idempotency-Key", key)
                        .header("If-Match", "\"0\"")
                        .post(DRAFTS + "/" + draft + "/submission")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(retries).stream()
                            .map(Future::resultNow)
                            .distinct())
                    .hasSize(1);
        }
    }

    /** Guarantee 15 and 18. */
    @Test
    void what_a_draft_says_is_sealed_and_whoever_opens_it_is_in_the_trail() throws Exception {
        Map<String, Object> written = patient.referral();
        written.put("wish", "カナリアの願い" + patient.number());
        String draft = begun("referrer", written);
        as("referrer").get(DRAFTS + "/" + draft).then().statusCode(200);

        assertThat(Dump.everyRow())
                .filteredOn(row -> Dump.shows(row, patient.kana()) || Dump.shows(row, "カナリアの願い" + patient.number()))
                .isEmpty();
        assertThat(Database.ask(
                        "24208",
                        "SELECT payload::jsonb ->> 'action' FROM audit_event WHERE payload LIKE '%" + draft
                                + "%' ORDER BY 1"))
                .containsExactly("begin-draft", "read-draft");
    }

    /** Guarantee 14. */
    @Test
    void no_municipality_sees_anothers_drafts_whatever_the_service_asks() throws Exception {
        String draft = begun("referrer", patient.referral());
        String query = "SELECT id FROM referral_draft WHERE id = '" + draft + "'";
        try (var service = Database.asService()) {
            assertThat(Database.ask(service, "24216", query)).isEmpty();
            assertThat(Database.ask(service, "", query)).isEmpty();
            assertThat(Database.ask(service, "24208", query)).containsExactly(draft);
        }
    }

    @Test
    void a_person_gets_the_drafts_that_name_them_without_who_told_the_centre() {
        String person = patient.referredBy("referrer");
        Map<String, Object> phone = fax();
        phone.put("channel", "PHONE");
        phone.put("reporter", Map.of("kind", "NEIGHBOUR", "name", "隣人 見本"));
        phone.put("personMatch", Map.of("searchId", searched(patient), "decision", "EXISTING", "personId", person));
        begun("coordinator", phone);

        String file = as("coordinator")
                .get("/api/v1/persons/" + person + "/export")
                .then()
                .statusCode(200)
                .body(
                        "sections.find { it.name == 'referral_draft' }.items[0].content.person.nameKana",
                        equalTo(patient.kana()))
                .extract()
                .asString();

        assertThat(file).doesNotContain("隣人");
    }

    private Map<String, Object> fax() {
        return fax(patient);
    }

    /** What stands on a FAX about somebody, keyed in after a search. */
    static Map<String, Object> fax(InventedPatient patient) {
        Map<String, Object> fax = new HashMap<>(patient.referral());
        fax.put("channel", "FAX");
        fax.put("sentOn", "2026-01-06");
        fax.put("receivedOn", "2026-01-06");
        fax.put("sourceOrganisationId", ReferralApi.CLINIC.toString());
        fax.put("personMatch", Map.of("searchId", searched(patient), "decision", "NONE_OF_THESE"));
        return fax;
    }

    private static String searched(InventedPatient patient) {
        return as("coordinator")
                .body(patient.described())
                .post("/api/v1/persons/matches")
                .then()
                .statusCode(200)
                .extract()
                .path("searchId");
    }

    /** A FAX with its scan. */
    static String keyedIn(Map<String, Object> fax) {
        String draft = begun("coordinator", fax);
        AttachmentsIT.attach("coordinator", DRAFTS + "/" + draft, AttachmentsIT.SCAN, "application/pdf")
                .then()
                .statusCode(201);
        return draft;
    }

    static Response begin(String account, Map<String, Object> body) {
        return ReferralApi.post(account, DRAFTS, body);
    }

    static String begun(String account, Map<String, Object> body) {
        return begin(account, body).then().statusCode(201).extract().path("id");
    }

    static Response save(String account, String draft, Map<String, Object> body) {
        return as(account).header("If-Match", etag(account, draft)).body(body).put(DRAFTS + "/" + draft);
    }

    static Response verify(String account, String draft) {
        return as(account).header("If-Match", etag(account, draft)).post(DRAFTS + "/" + draft + "/verification");
    }

    static Response submit(String account, String draft) {
        return as(account)
                .header("If-Match", etag(account, draft))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(DRAFTS + "/" + draft + "/submission");
    }

    private static String etag(String account, String draft) {
        return as(account)
                .get(DRAFTS + "/" + draft)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    static List<String> key(String draft) throws Exception {
        return Database.ask(
                "24208",
                "SELECT CASE WHEN wrapped_key IS NULL THEN 'destroyed' ELSE 'kept' END FROM person_key WHERE person_id = '"
                        + draft + "'");
    }
}
