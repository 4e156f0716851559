package org.tsunagari.referral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.testkit.RealComponents;

/** Files of drafts and of the referrals that they become. All persons are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class AttachmentsIT {

    private static final String DRAFTS = "/api/v1/referral-drafts/";
    private static final String REFERRALS = "/api/v1/referrals/";
    static final byte[] SCAN = "%PDF-1.4\n%invented\n".getBytes(UTF_8);

    private final InventedPatient patient = InventedPatient.somebody();

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    @Test
    void a_file_of_a_draft_goes_over_to_the_referral_and_is_only_ever_saved() {
        String draft = DraftsIT.begun("referrer", patient.referral());
        String file = attached(draft, SCAN);
        assertThat(as("referrer")
                        .get(DRAFTS + draft + "/attachments/" + file)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .isEqualTo(SCAN);

        String referral = DraftsIT.submit("referrer", draft)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        for (String reader : new String[] {"referrer", "coordinator"}) {
            Response saved = as(reader).get(REFERRALS + referral + "/attachments/" + file);
            saved.then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .header("Content-Disposition", "attachment; filename*=UTF-8''%E4%BE%9D%E9%A0%BC%E7%A5%A8.pdf")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "default-src 'none'; sandbox")
                    .header("Cache-Control", "no-store");
            assertThat(saved.asByteArray()).isEqualTo(SCAN);
        }
        as("coordinator")
                .get(REFERRALS + referral + "/attachments")
                .then()
                .body("items.name", contains("依頼票.pdf"))
                .body("items.mediaType", contains("application/pdf"));
        as("other-referrer")
                .get(REFERRALS + referral + "/attachments/" + file)
                .then()
                .statusCode(404);
        as("other-referrer").get(REFERRALS + referral + "/attachments").then().statusCode(404);
    }

    @Test
    void a_file_of_another_referral_is_none_of_this_one() {
        String mine = submittedWithFile();
        String other = InventedPatient.somebody().referredBy("referrer");
        String file = as("referrer")
                .get(REFERRALS + mine + "/attachments")
                .then()
                .extract()
                .path("items[0].id");
        assertThat(other).isNotEqualTo(mine);

        as("referrer")
                .get(REFERRALS + submittedWithFile() + "/attachments/" + file)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "<html><script>alert(1)</script></html>,text/html",
        "<html><script>alert(1)</script></html>,application/pdf",
        "MZ this is a program,application/octet-stream",
        "%PDF-1.4 a form,image/png"
    })
    void what_is_no_scan_by_its_content_or_says_otherwise_is_refused(String content, String declared) {
        String draft = DraftsIT.begun("referrer", patient.referral());

        attach("referrer", DRAFTS + draft, content.getBytes(UTF_8), declared)
                .then()
                .statusCode(415)
                .body("code", equalTo("attachment-type-refused"));
        as("referrer").get(DRAFTS + draft + "/attachments").then().body("items", empty());
    }

    @Test
    void nothing_and_too_much_are_refused() {
        String draft = DraftsIT.begun("referrer", patient.referral());
        byte[] tooMuch = java.util.Arrays.copyOf(SCAN, (6 << 20) + 1);

        attach("referrer", DRAFTS + draft, new byte[0], "application/pdf")
                .then()
                .statusCode(422)
                .body("violations.code", contains("empty-file"));
        attach("referrer", DRAFTS + draft, tooMuch, "application/pdf").then().statusCode(413);
        attach("referrer", DRAFTS + draft, java.util.Arrays.copyOf(SCAN, 6 << 20), "application/pdf")
                .then()
                .statusCode(201);
    }

    @Test
    void a_my_number_in_the_name_is_refused() {
        String draft = DraftsIT.begun("referrer", patient.referral());

        raw("referrer")
                .header("Content-Disposition", "attachment; filename=\"123456789018.pdf\"")
                .contentType("application/pdf")
                .body(SCAN)
                .post(DRAFTS + draft + "/attachments")
                .then()
                .statusCode(422)
                .body("code", equalTo("my-number-refused"));
    }

    @Test
    void a_file_is_taken_out_of_a_draft_by_who_may_see_the_draft() {
        String draft = DraftsIT.begun("referrer", patient.referral());
        String file = attached(draft, SCAN);

        as("coordinator").delete(DRAFTS + draft + "/attachments/" + file).then().statusCode(404);
        as("referrer").delete(DRAFTS + draft + "/attachments/" + file).then().statusCode(204);
        as("referrer").get(DRAFTS + draft + "/attachments").then().body("items", empty());
    }

    @Test
    void what_was_entered_in_error_stays_listed_and_is_opened_by_nobody() {
        String referral = submittedWithFile();
        String file = as("coordinator")
                .get(REFERRALS + referral + "/attachments")
                .then()
                .extract()
                .path("items[0].id");

        as("coordinator")
                .post(REFERRALS + referral + "/attachments/" + file + "/entered-in-error")
                .then()
                .statusCode(204);

        as("coordinator")
                .get(REFERRALS + referral + "/attachments/" + file)
                .then()
                .statusCode(404);
        as("coordinator")
                .get(REFERRALS + referral + "/attachments")
                .then()
                .body("items[0].enteredInErrorAt", notNullValue());
    }

    /** Guarantee 15 and 16. */
    @Test
    void a_file_and_its_name_are_sealed_and_go_with_the_draft() throws Exception {
        String draft = DraftsIT.begun("referrer", patient.referral());
        byte[] canary = ("%PDF-1.4\nCANARY" + patient.number()).getBytes(UTF_8);
        String file = attached(draft, canary);

        assertThat(Database.ask(
                        "24208",
                        "SELECT position(decode('"
                                + java.util.HexFormat.of().formatHex(("CANARY" + patient.number()).getBytes(UTF_8))
                                + "', 'hex') in content) FROM referral_attachment WHERE id = '" + file + "'"))
                .containsExactly("0");
        assertThat(Dump.everyRow())
                .filteredOn(row -> Dump.shows(row, "依頼票.pdf"))
                .isEmpty();

        String etag = as("referrer").get(DRAFTS + draft).then().extract().header("ETag");
        as("referrer").header("If-Match", etag).delete(DRAFTS + draft).then().statusCode(204);

        assertThat(Database.ask("24208", "SELECT count(*) FROM referral_attachment WHERE id = '" + file + "'"))
                .containsExactly("0");
    }

    /** Guarantee 18. */
    @Test
    void who_opens_a_file_is_in_the_trail() throws Exception {
        String referral = submittedWithFile();
        String file = as("coordinator")
                .get(REFERRALS + referral + "/attachments")
                .then()
                .extract()
                .path("items[0].id");
        as("coordinator")
                .get(REFERRALS + referral + "/attachments/" + file)
                .then()
                .statusCode(200);

        assertThat(Database.ask(
                        "24208",
                        "SELECT payload::jsonb ->> 'action' FROM audit_event WHERE payload LIKE '%/attachments/" + file
                                + "%' ORDER BY 1"))
                .containsExactly("attach-to-draft", "read");
    }

    @Test
    void either_side_adds_files_to_what_was_referred_and_names_them_in_a_message() {
        String referral = submittedWithFile();
        String letter = added("coordinator", referral);
        String own = added("referrer", referral);

        String message = ReferralApi.post(
                        "coordinator",
                        REFERRALS + referral + "/messages",
                        Map.of("text", "手紙をご覧ください(見本)", "attachments", List.of(letter)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as("referrer")
                .get(REFERRALS + referral + "/messages")
                .then()
                .body("items.find { it.id == '" + message + "' }.attachments", contains(letter));
        assertThat(as("referrer")
                        .get(REFERRALS + referral + "/attachments/" + letter)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .isEqualTo(SCAN);
        as("coordinator")
                .get(REFERRALS + referral + "/attachments/" + own)
                .then()
                .statusCode(200);
        attach("other-referrer", REFERRALS + referral, SCAN, "application/pdf")
                .then()
                .statusCode(404);
        attach("link-worker", REFERRALS + referral, SCAN, "application/pdf")
                .then()
                .statusCode(403);
    }

    @Test
    void a_message_names_no_file_of_another_referral_and_none_that_was_entered_in_error() {
        String referral = submittedWithFile();
        String other = submittedWithFile();
        String foreign = as("referrer").get(REFERRALS + other + "/attachments").path("items[0].id");
        String wrong = added("referrer", referral);
        as("referrer")
                .post(REFERRALS + referral + "/attachments/" + wrong + "/entered-in-error")
                .then()
                .statusCode(204);

        for (String refused : List.of(foreign, wrong, UUID.randomUUID().toString())) {
            ReferralApi.post(
                            "referrer",
                            REFERRALS + referral + "/messages",
                            Map.of("text", "手紙(見本)", "attachments", List.of(refused)))
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", contains("/attachments/0"))
                    .body("violations.code", contains("no-file-of-this-referral"));
        }
        as("referrer").get(REFERRALS + referral + "/messages").then().body("items", empty());
    }

    @Test
    void a_draft_has_ten_files_and_a_referral_thirty() throws Exception {
        String draft = DraftsIT.begun("referrer", patient.referral());
        for (int i = 0; i < 10; i++) {
            attached(draft, SCAN);
        }
        attach("referrer", DRAFTS + draft, SCAN, "application/pdf")
                .then()
                .statusCode(409)
                .body("code", equalTo("too-many-attachments"));

        String referral = DraftsIT.submit("referrer", draft)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        List<Callable<Integer>> uploads = IntStream.range(0, 25)
                .<Callable<Integer>>mapToObj(
                        n -> () -> attach("referrer", REFERRALS + referral, SCAN, "application/pdf")
                                .statusCode())
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(uploads).stream().map(Future::resultNow))
                    .filteredOn(status -> status == 201)
                    .hasSize(20);
        }
        as("referrer").get(REFERRALS + referral + "/attachments").then().body("items.size()", equalTo(30));
    }

    @Test
    void the_same_upload_again_is_one_file() {
        String referral = submittedWithFile();
        String key = UUID.randomUUID().toString();
        String first = added("referrer", referral, key);

        assertThat(added("referrer", referral, key)).isEqualTo(first);
        as("referrer").get(REFERRALS + referral + "/attachments").then().body("items.size()", equalTo(2));
    }

    @Test
    void who_did_not_hear_the_answer_hears_it_though_nothing_can_be_added_any_more() {
        String referral = submittedWithFile();
        String key = UUID.randomUUID().toString();
        String first = added("referrer", referral, key);
        ReferralApi.change("referrer", referral, "entered-in-error", Map.of("reason", "WRONG_PERSON"))
                .then()
                .statusCode(200);

        assertThat(added("referrer", referral, key)).isEqualTo(first);
        attach("referrer", REFERRALS + referral, SCAN, "application/pdf").then().statusCode(409);
    }

    @Test
    void who_did_not_hear_the_answer_hears_it_though_the_draft_is_a_referral_by_now() {
        String draft = DraftsIT.begun("referrer", patient.referral());
        String key = UUID.randomUUID().toString();
        String first = addedTo(DRAFTS + draft, "referrer", key);
        DraftsIT.submit("referrer", draft).then().statusCode(201);

        assertThat(addedTo(DRAFTS + draft, "referrer", key)).isEqualTo(first);
        attach("referrer", DRAFTS + draft, SCAN, "application/pdf").then().statusCode(409);
    }

    @Test
    void a_source_takes_back_its_own_files_only() {
        String referral = submittedWithFile();
        String letter = added("coordinator", referral);

        as("referrer")
                .post(REFERRALS + referral + "/attachments/" + letter + "/entered-in-error")
                .then()
                .statusCode(403);
        as("referrer")
                .get(REFERRALS + referral + "/attachments/" + letter)
                .then()
                .statusCode(200);
    }

    /** Guarantee 16. */
    @Test
    void after_an_erasure_nobody_opens_a_file_and_its_name_is_gone() {
        String referral = submittedWithFile();
        String file =
                as("coordinator").get(REFERRALS + referral + "/attachments").path("items[0].id");
        String person = as("coordinator").get(REFERRALS + referral).path("personId");
        ReferralApi.change("coordinator", referral, "decline", Map.of("reason", "OUTSIDE_REMIT"))
                .then()
                .statusCode(200);
        ReferralApi.post("coordinator", "/api/v1/persons/" + person + "/erasure", Map.of("reason", "RETENTION_ENDED"))
                .then()
                .statusCode(201);
        String etag = as("coordinator-2")
                .get("/api/v1/persons/" + person + "/erasure")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        as("coordinator-2")
                .header("If-Match", etag)
                .post("/api/v1/persons/" + person + "/erasure/confirmation")
                .then()
                .statusCode(200);

        as("coordinator")
                .get(REFERRALS + referral + "/attachments/" + file)
                .then()
                .statusCode(404);
        as("coordinator")
                .get(REFERRALS + referral + "/attachments")
                .then()
                .statusCode(200)
                .body("items.id", contains(file))
                .body("items[0].name", equalTo(null));
    }

    @Test
    void a_link_worker_opens_a_scan_only_with_all_that_it_shows_and_the_ledger_lists_all_of_it() throws Exception {
        String referral = submittedWithFile();
        String person = as("coordinator").get(REFERRALS + referral).path("personId");
        String file =
                as("coordinator").get(REFERRALS + referral + "/attachments").path("items[0].id");
        String path = REFERRALS + referral + "/attachments/" + file;
        ConsentApi.assignLinkWorker(person);
        consented(person, List.of("NEEDS", "NARRATIVE"));
        as("link-worker").get(path).then().statusCode(404);

        consented(person, List.of("IDENTITY", "CONTACT", "NEEDS", "NARRATIVE"));
        as("link-worker").get(path).then().statusCode(200);

        ReferralApi.with(ReferralApi.residentWhoIs(person))
                .get("/api/v1/persons/" + person + "/disclosures")
                .then()
                .body("items[0].object", equalTo("referrals/" + referral + "/attachments/" + file))
                .body("items[0].organisationId", equalTo(ConsentApi.HEALTH_ROOM))
                .body("items[0].categories", contains("CONTACT", "IDENTITY", "NARRATIVE", "NEEDS"));
    }

    @Test
    void what_a_neighbour_brought_is_for_the_centre_alone() throws Exception {
        Map<String, Object> told = new HashMap<>(patient.referral());
        told.put("channel", "COMMUNITY");
        told.put("sourceOrganisationId", ReferralApi.CLINIC.toString());
        told.put("reporter", Map.of("kind", "NEIGHBOUR", "name", "隣人 見本"));
        String search = as("coordinator")
                .body(patient.described())
                .post("/api/v1/persons/matches")
                .path("searchId");
        told.put("personMatch", Map.of("searchId", search, "decision", "NONE_OF_THESE"));
        String draft = DraftsIT.begun("coordinator", told);
        attach("coordinator", DRAFTS + draft, SCAN, "application/pdf").then().statusCode(201);
        String referral = DraftsIT.submit("coordinator", draft)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String person = as("coordinator").get(REFERRALS + referral).path("personId");

        as("coordinator").get(REFERRALS + referral + "/attachments").then().body("items.size()", equalTo(1));
        ReferralApi.with(ReferralApi.residentWhoIs(person))
                .get(REFERRALS + referral + "/attachments")
                .then()
                .statusCode(200)
                .body("items", empty());
        as("referrer").get(REFERRALS + referral + "/attachments").then().body("items", empty());
    }

    private static void consented(String person, List<String> categories) {
        Map<String, Object> consent = new HashMap<>(ConsentApi.signed());
        consent.put(
                "scope",
                List.of(ConsentApi.line(List.of("NEIGHBOURHOOD_HEALTH_ROOM"), List.of("SUPPORT"), categories)));
        ConsentApi.post("coordinator", "/persons/" + person + "/consents", consent)
                .then()
                .statusCode(201);
    }

    private static String added(String account, String referral) {
        return added(account, referral, UUID.randomUUID().toString());
    }

    private static String added(String account, String referral, String key) {
        return addedTo(REFERRALS + referral, account, key);
    }

    private static String addedTo(String owner, String account, String key) {
        return raw(account, key)
                .header("Content-Disposition", "attachment; filename=\"letter.pdf\"")
                .contentType("application/pdf")
                .body(SCAN)
                .post(owner + "/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void the_persons_own_file_names_the_scan() {
        String referral = submittedWithFile();
        String person =
                as("coordinator").get(REFERRALS + referral).then().extract().path("personId");

        as("coordinator")
                .get("/api/v1/persons/" + person + "/export")
                .then()
                .statusCode(200)
                .body("sections.find { it.name == 'referral_attachment' }.items.name", contains("依頼票.pdf"));
    }

    private String submittedWithFile() {
        String draft = DraftsIT.begun("referrer", patient.referral());
        attached(draft, SCAN);
        return DraftsIT.submit("referrer", draft)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String attached(String draft, byte[] bytes) {
        return attach("referrer", DRAFTS + draft, bytes, "application/pdf")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** @param owner path of the draft or the referral */
    static Response attach(String account, String owner, byte[] bytes, String declared) {
        return raw(account)
                .header("Content-Disposition", "attachment; filename*=UTF-8''%E4%BE%9D%E9%A0%BC%E7%A5%A8.pdf")
                .contentType(declared)
                .body(bytes)
                .post(owner + "/attachments");
    }

    private static io.restassured.specification.RequestSpecification raw(String account) {
        return raw(account, UUID.randomUUID().toString());
    }

    private static io.restassured.specification.RequestSpecification raw(String account, String key) {
        return io.restassured.RestAssured.given()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("text/html", io.restassured.http.ContentType.BINARY)))
                .header("Authorization", org.tsunagari.testkit.tokens.TestTokens.bearer(account))
                .header("Idempotency-Key", key);
    }
}
