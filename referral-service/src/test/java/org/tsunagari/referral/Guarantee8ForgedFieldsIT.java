package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tsunagari.referral.ReferralApi.referral;
import static org.tsunagari.referral.ReferralApi.someone;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** Guarantee 8: municipality, source and the scope of a consent come from token and ledger, never from the caller. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class Guarantee8ForgedFieldsIT {

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    @ParameterizedTest
    @CsvSource({
        "municipality, 24216",
        "status, ACCEPTED",
        "id, 00000000-0000-4000-8000-000000000001",
        "personId, 00000000-0000-4000-8000-000000000001",
        "number, R1-0001",
        "submittedBy, somebody",
        "version, 7"
    })
    void what_the_service_decides_is_no_field_of_a_referral(String field, String value) {
        Map<String, Object> forged = referral(someone());
        forged.put(field, value);
        ReferralApi.submit("referrer", forged)
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-field"))
                .body("violations[0].pointer", equalTo("/" + field));
    }

    @ParameterizedTest
    @CsvSource({
        "scope, everything",
        "grants, everything",
        "recipientKinds, INSURER",
        "validUntil, 2099-01-01T00:00:00Z",
        "version, 9",
        "withdrawn, false"
    })
    void the_scope_of_a_consent_is_no_field_of_it(String field, String value) {
        Map<String, Object> consent = new HashMap<>(
                Map.of("form", "ORAL", "givenOn", "2026-01-05", "witness", "見本 看護師", "sourceMayBeTold", true));
        consent.put(field, value);
        Map<String, Object> forged = referral(someone());
        forged.put("consent", consent);
        ReferralApi.submit("referrer", forged)
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-field"))
                .body("violations[0].pointer", equalTo("/consent/" + field));
    }

    @Test
    void nobody_refers_in_another_organisations_name() {
        Map<String, Object> forged = referral(someone());
        forged.put("sourceOrganisationId", ReferralApi.PHARMACY.toString());
        ReferralApi.submit("referrer", forged).then().statusCode(403).body("code", equalTo("foreign-source"));
    }

    @Test
    void a_municipality_that_is_not_the_tokens_cannot_be_chosen() {
        ReferralApi.as("referrer")
                .header("Tsunagari-Municipality", "24216")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(referral(someone()))
                .post("/api/v1/referrals")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden-municipality"));
    }

    @Test
    void a_token_of_several_municipalities_must_choose_and_writes_only_there() throws Exception {
        var hospital = TestTokens.as("hospital-system").withOrganisation(ReferralApi.CLINIC, "PRIMARY_CARE");
        ReferralApi.with(hospital)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(referral(someone()))
                .post("/api/v1/referrals")
                .then()
                .statusCode(400)
                .body("code", equalTo("municipality-required"));
        String id = ReferralApi.with(hospital)
                .header("Tsunagari-Municipality", "24208")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(referral(someone()))
                .post("/api/v1/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String found = "SELECT municipality FROM referral WHERE id = '" + id + "'";
        assertThat(Database.ask("24208", found)).containsExactly("24208");
        assertThat(Database.ask("24216", found)).isEmpty();
        ReferralApi.with(hospital)
                .header("Tsunagari-Municipality", "24216")
                .get("/api/v1/referrals/" + id)
                .then()
                .statusCode(404);
    }
}
