package org.tsunagari.referral;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** A consent that names a scan as its evidence names one that is here and is the person's. All persons are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class SignatureScansIT {

    private static final byte[] SCAN = "%PDF-1.4\n%a signature, invented\n".getBytes(UTF_8);

    private InventedPatient patient = InventedPatient.somebody();

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
        patient = InventedPatient.somebody();
    }

    @Test
    void a_signature_is_kept_with_its_scan() {
        ReferralApi.Receipt referral = submittedWith(patient);
        String scan = fileOf(referral);

        give(referral, scan, sha256(SCAN)).then().statusCode(201);

        as("coordinator")
                .get("/api/v1/consents/" + ConsentApi.inForce(referral.personId()))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("evidence.attachmentId", equalTo(scan))
                .body("evidence.sha256", equalTo(sha256(SCAN)));
    }

    @Test
    void a_scan_that_is_not_here_or_is_somebody_elses_is_no_evidence() {
        ReferralApi.Receipt referral = submittedWith(patient);
        String somebodyElses = fileOf(submittedWith(InventedPatient.somebody()));

        for (String scan : new String[] {UUID.randomUUID().toString(), somebodyElses}) {
            give(referral, scan, sha256(SCAN))
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", contains("/evidence/attachmentId"))
                    .body("violations.code", contains("not-a-file-of-the-person"));
        }
    }

    @Test
    void a_scan_that_was_attached_in_error_is_no_evidence() {
        ReferralApi.Receipt referral = submittedWith(patient);
        String scan = fileOf(referral);
        as("coordinator")
                .post("/api/v1/referrals/" + referral.id() + "/attachments/" + scan + "/entered-in-error")
                .then()
                .statusCode(204);

        give(referral, scan, sha256(SCAN))
                .then()
                .statusCode(422)
                .body("violations.code", contains("not-a-file-of-the-person"));
    }

    @Test
    void a_scan_is_the_one_that_its_hash_says() {
        ReferralApi.Receipt referral = submittedWith(patient);

        give(referral, fileOf(referral), "ab".repeat(32))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/evidence/sha256"))
                .body("violations.code", contains("other-file"));
    }

    @Test
    void a_scan_that_is_kept_elsewhere_is_named_by_its_hash_alone() {
        Map<String, Object> referral = patient.referral();
        Map<String, Object> consent = ConsentApi.signed();
        consent.put("evidence", Map.of("sha256", "ab".repeat(32)));
        referral.put("consent", consent);

        ReferralApi.submit("referrer", referral).then().statusCode(201);
    }

    @Test
    void a_draft_may_name_its_own_file_as_the_signature() {
        String draft = DraftsIT.begun("referrer", patient.referral());
        String scan = attached(draft);
        Map<String, Object> body = patient.referral();
        body.put("consent", consent(scan, sha256(SCAN)));
        saved(draft, body);

        String referral = DraftsIT.submit("referrer", draft)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        String person = as("coordinator")
                .get("/api/v1/referrals/" + referral)
                .then()
                .extract()
                .path("personId");
        as("coordinator")
                .get("/api/v1/consents/" + ConsentApi.inForce(person))
                .then()
                .body("evidence.attachmentId", equalTo(scan));
    }

    @Test
    void the_file_of_another_offices_draft_is_no_evidence() {
        String theirs =
                attached(DraftsIT.begun("referrer", InventedPatient.somebody().referral()));
        Map<String, Object> referral = patient.referral();
        referral.put("consent", consent(theirs, sha256(SCAN)));

        ReferralApi.submit("other-referrer", referral)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/consent/evidence/attachmentId"));
    }

    private static void saved(String draft, Map<String, Object> body) {
        String path = "/api/v1/referral-drafts/" + draft;
        as("referrer")
                .header("If-Match", as("referrer").get(path).header("ETag"))
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
    }

    private static ReferralApi.Receipt submittedWith(InventedPatient patient) {
        String draft = DraftsIT.begun("referrer", patient.referral());
        attached(draft);
        return DraftsIT.submit("referrer", draft)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
    }

    private static String fileOf(ReferralApi.Receipt referral) {
        return as("coordinator")
                .get("/api/v1/referrals/" + referral.id() + "/attachments")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static String attached(String draft) {
        return given().header("Authorization", TestTokens.bearer("referrer"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Disposition", "attachment; filename*=UTF-8''scan.pdf")
                .contentType("application/pdf")
                .body(SCAN)
                .post("/api/v1/referral-drafts/" + draft + "/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response give(ReferralApi.Receipt referral, String scan, String sha256) {
        return ConsentApi.post("coordinator", "/persons/" + referral.personId() + "/consents", consent(scan, sha256));
    }

    private static Map<String, Object> consent(String scan, String sha256) {
        Map<String, Object> consent = ConsentApi.signed();
        consent.put("evidence", Map.of("attachmentId", scan, "sha256", sha256));
        return consent;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
