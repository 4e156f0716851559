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
import java.util.UUID;
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
    private static final byte[] SCAN = "%PDF-1.4\n%invented\n".getBytes(UTF_8);

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

        attach("referrer", draft, content.getBytes(UTF_8), declared)
                .then()
                .statusCode(415)
                .body("code", equalTo("attachment-type-refused"));
        as("referrer").get(DRAFTS + draft + "/attachments").then().body("items", empty());
    }

    @Test
    void nothing_and_too_much_are_refused() {
        String draft = DraftsIT.begun("referrer", patient.referral());
        byte[] tooMuch = java.util.Arrays.copyOf(SCAN, (6 << 20) + 1);

        attach("referrer", draft, new byte[0], "application/pdf")
                .then()
                .statusCode(422)
                .body("violations.code", contains("empty-file"));
        attach("referrer", draft, tooMuch, "application/pdf").then().statusCode(413);
        attach("referrer", draft, java.util.Arrays.copyOf(SCAN, 6 << 20), "application/pdf")
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
        return attach("referrer", draft, bytes, "application/pdf")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response attach(String account, String draft, byte[] bytes, String declared) {
        return raw(account)
                .header("Content-Disposition", "attachment; filename*=UTF-8''%E4%BE%9D%E9%A0%BC%E7%A5%A8.pdf")
                .contentType(declared)
                .body(bytes)
                .post(DRAFTS + draft + "/attachments");
    }

    private static io.restassured.specification.RequestSpecification raw(String account) {
        return io.restassured.RestAssured.given()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("text/html", io.restassured.http.ContentType.BINARY)))
                .header("Authorization", org.tsunagari.testkit.tokens.TestTokens.bearer(account))
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
