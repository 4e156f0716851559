package org.tsunagari.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.tsunagari.referral.ReferralApi.as;
import static org.tsunagari.referral.ReferralApi.referral;
import static org.tsunagari.referral.ReferralApi.someone;
import static org.tsunagari.referral.ReferralApi.submit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class SubmittingReferralsIT {

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    @Test
    void a_clinic_submits_with_oral_consent_and_gets_a_number_to_say_on_the_phone() {
        submit("referrer", referral(someone()))
                .then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .header("ETag", "\"0\"")
                .body("status", equalTo("SUBMITTED"))
                .body("number", matchesPattern("R\\d+-\\d{4,}"));
    }

    @Test
    void the_centre_accepts_and_both_see_where_it_stands() {
        String id = ReferralApi.submitted().id();
        as("coordinator")
                .header("If-Match", "\"0\"")
                .post("/api/v1/referrals/" + id + "/acceptance")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"));
        as("referrer").get("/api/v1/referrals/" + id).then().statusCode(200).body("status", equalTo("ACCEPTED"));
        as("referrer").get("/api/v1/referrals").then().statusCode(200).body("items.id", hasItem(id));
    }

    @Test
    void without_consent_or_another_basis_nothing_is_kept() {
        String kana = someone();
        Map<String, Object> referral = referral(kana);
        referral.remove("consent");
        submit("referrer", referral)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("consent-or-basis-required"))
                .body("violations[0].pointer", equalTo("/consent"));
    }

    @Test
    void two_main_needs_are_refused_with_a_pointer() {
        Map<String, Object> referral = referral(someone());
        referral.put("needs", List.of(Map.of("code", "CARE", "main", true), Map.of("code", "WORK", "main", true)));
        submit("referrer", referral)
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItems("/needs/1/main"))
                .body("violations.code", hasItems("two-main-needs"));
    }

    @Test
    void the_referral_prints_as_form_1() {
        String id = ReferralApi.submitted().id();
        as("referrer")
                .accept("application/pdf")
                .get("/api/v1/referrals/" + id)
                .then()
                .statusCode(200)
                .contentType("application/pdf");
    }

    @Test
    void an_illegal_transition_names_the_allowed_ones() {
        String id = ReferralApi.submitted().id();
        as("coordinator")
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "OUTSIDE_REMIT"))
                .post("/api/v1/referrals/" + id + "/decline")
                .then()
                .statusCode(200);
        as("coordinator")
                .header("If-Match", "\"1\"")
                .post("/api/v1/referrals/" + id + "/acceptance")
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
    }

    @Test
    void without_a_token_nobody_learns_anything() {
        io.restassured.RestAssured.given()
                .get("/api/v1/referrals/" + UUID.randomUUID())
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("unauthenticated"));
    }
}
