package org.tsunagari.referral;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** Guarantee 13: with its own token a service reads no personal data, whatever other roles the token may carry. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class Guarantee13ServiceTokenIT {

    private ReferralApi.Receipt known = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void a_referral_exists() {
        ReferralApi.registerOrganisations();
        known = ReferralApi.submitted();
    }

    private static RequestSpecification asService(String... roles) {
        return ReferralApi.with(TestTokens.as("case-service").withRoles(roles).withMunicipalities("24208"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/referrals",
                "/referrals/{referral}",
                "/referrals/{referral}/status-reports",
                "/persons/{person}",
                "/persons/{person}/consents",
                "/persons/{person}/disclosures"
            })
    void a_service_reads_no_personal_data(String path) {
        String address = "/api/v1" + path.replace("{referral}", known.id()).replace("{person}", known.personId());
        asService("service").get(address).then().statusCode(403).body("code", equalTo("forbidden"));
        asService("service", "coordinator", "referrer").get(address).then().statusCode(403);
    }

    @Test
    void it_reads_the_scope_of_a_consent_and_nothing_else() {
        asService("service")
                .get("/internal/consent-snapshots/" + known.personId())
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body(
                        "keySet().sort()",
                        equalTo(java.util.List.of("grants", "validFrom", "validUntil", "version", "withdrawn")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "referrer", "operator", "resident"})
    void nobody_else_asks_for_snapshots(String account) {
        ReferralApi.as(account)
                .get("/internal/consent-snapshots/" + known.personId())
                .then()
                .statusCode(403);
    }
}
