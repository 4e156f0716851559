package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** A referral names who refers by the register of practitioners. Everybody is invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class ReferringPractitionersIT {

    private final UUID doctor = UUID.randomUUID();

    @BeforeEach
    void a_doctor_works_at_the_clinic_until_yesterday_s_week() {
        ReferralApi.registerOrganisations();
        register(
                "/api/v1/practitioners/" + doctor,
                Map.of(
                        "organisationId", ReferralApi.CLINIC.toString(),
                        "name", "架空 登録医師",
                        "profession", "PHYSICIAN",
                        "validFrom", MovableClock.today().minusYears(1).toString(),
                        "validUntil", MovableClock.today().minusDays(7).toString()));
    }

    @Test
    void the_register_fills_in_the_name_on_form_1_as_it_was_then() throws Exception {
        String id = ReferralApi.submit("referrer", sent(7))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        rename("架空 改姓");

        as("coordinator")
                .get("/api/v1/referrals/" + id)
                .then()
                .statusCode(200)
                .body("practitionerId", equalTo(doctor.toString()))
                .body("practitionerName", equalTo("架空 登録医師"));
        byte[] form = as("coordinator")
                .accept("application/pdf")
                .get("/api/v1/referrals/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(form)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("架空登録医師");
        }
    }

    @Test
    void who_has_left_refers_nobody_any_more() {
        refused(sent(6), "/practitionerId", "not-valid-then");
    }

    @Test
    void who_works_elsewhere_or_nowhere_does_not_refer_for_the_source() {
        ReferralApi.submit("other-referrer", sent(7))
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/practitionerId"))
                .body("violations[0].code", equalTo("practitioner-of-another-organisation"));
        Map<String, Object> nobody = sent(7);
        nobody.put("practitionerId", UUID.randomUUID().toString());
        refused(nobody, "/practitionerId", "unknown-practitioner");
    }

    @Test
    void a_name_beside_the_id_is_refused_and_a_name_alone_stays_free_text() {
        Map<String, Object> both = sent(7);
        both.put("practitionerName", "見本 医師");
        refused(both, "/practitionerName", "id-or-name");

        String id = ReferralApi.submitted().id();
        as("coordinator")
                .get("/api/v1/referrals/" + id)
                .then()
                .body("practitionerId", nullValue())
                .body("practitionerName", equalTo("見本 医師"));
    }

    @Test
    void a_draft_says_beforehand_that_the_practitioner_will_be_refused() {
        String draft = ReferralApi.post("referrer", "/api/v1/referral-drafts", sent(6))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("referrer")
                .get("/api/v1/referral-drafts/" + draft)
                .then()
                .statusCode(200)
                .body("missing.pointer", hasItem("/practitionerId"));
    }

    @Test
    void a_source_that_has_closed_does_not_send_by_an_earlier_date() {
        UUID closed = UUID.randomUUID();
        register(
                "/api/v1/organisations/" + closed,
                Map.of(
                        "name", "閉じた医院",
                        "kind", "PRIMARY_CARE",
                        "validUntil", MovableClock.today().minusDays(1).toString()));
        Map<String, Object> backdated = ReferralApi.referral(ReferralApi.someone());
        backdated.put("sentOn", MovableClock.today().minusDays(1).toString());
        ReferralApi.with(TestTokens.as("referrer").withOrganisation(closed, "PRIMARY_CARE"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(backdated)
                .post("/api/v1/referrals")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-source"))
                .body("violations[0].code", equalTo("not-valid-then"));
    }

    private Map<String, Object> sent(int daysAgo) {
        Map<String, Object> referral = new HashMap<>(ReferralApi.referral(ReferralApi.someone()));
        referral.remove("practitionerName");
        referral.put("practitionerId", doctor.toString());
        referral.put("sentOn", MovableClock.today().minusDays(daysAgo).toString());
        return referral;
    }

    private static ValidatableResponse refused(Map<String, Object> referral, String pointer, String code) {
        return ReferralApi.submit("referrer", referral)
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo(pointer))
                .body("violations[0].code", equalTo(code));
    }

    private void rename(String name) {
        as("coordinator")
                .header("If-Match", "\"0\"")
                .body(Map.of("organisationId", ReferralApi.CLINIC.toString(), "name", name, "profession", "PHYSICIAN"))
                .put("/api/v1/practitioners/" + doctor)
                .then()
                .statusCode(200);
    }

    private static void register(String path, Map<String, Object> entry) {
        as("coordinator")
                .header("If-None-Match", "*")
                .body(entry)
                .put(path)
                .then()
                .statusCode(201);
    }
}
