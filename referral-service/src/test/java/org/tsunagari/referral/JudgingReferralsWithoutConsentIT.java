package org.tsunagari.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.referral.ConsentApi.post;
import static org.tsunagari.referral.ConsentApi.signed;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestToken;
import org.tsunagari.testkit.tokens.TestTokens;

/** What comes on another basis than the person's consent is judged by a second person at the centre. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class JudgingReferralsWithoutConsentIT {

    private static final String REASON = "意識がなく同意を得られない(見本)";

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void somebody_was_referred_in_an_emergency() {
        ReferralApi.registerOrganisations();
        referral = sent("EMERGENCY");
    }

    @Test
    void it_waits_in_the_queue_of_the_centre_which_is_told() {
        as("coordinator")
                .get("/api/v1/basis-reviews?status=PENDING&personId=" + referral.personId())
                .then()
                .statusCode(200)
                .body("items.referralId", contains(referral.id()))
                .body("items.type", contains("EMERGENCY"));
        as("coordinator")
                .get("/api/v1/basis-reviews/" + review())
                .then()
                .body("reason", equalTo(REASON))
                .body("referralId", equalTo(referral.id()))
                .body("withoutConsent", equalTo(true))
                .body("organisationId", equalTo(ReferralApi.CLINIC.toString()));
        told("coordinator", "BASIS_TO_REVIEW", true);
        told("referrer", "BASIS_TO_REVIEW", false);
    }

    @Test
    void an_emergency_is_urgent_where_nobody_says_otherwise() {
        as("coordinator").get("/api/v1/referrals/" + referral.id()).then().body("urgency", equalTo("URGENT"));
    }

    @Test
    void the_centre_is_told_which_referral_it_is_about_though_another_one_came_later() {
        InventedPatient patient = InventedPatient.somebody();
        ReferralApi.Receipt first = called(patient);
        Map<String, Object> later = patient.referral();
        later.remove("consent");
        later.put("otherBasis", Map.of("type", "EMERGENCY", "reason", REASON));
        ReferralApi.submit("other-referrer", later).then().statusCode(201).body("personId", equalTo(first.personId()));

        ReferralApi.change("coordinator", first.id(), "basis", Map.of("type", "EMERGENCY", "reason", REASON))
                .then()
                .statusCode(200);

        told("coordinator", "BASIS_TO_REVIEW", true);
    }

    @Test
    void with_consent_there_is_nothing_to_judge() {
        as("coordinator")
                .get("/api/v1/basis-reviews?personId=" + ReferralApi.submitted().personId())
                .then()
                .body("items", empty());
    }

    @Test
    void when_it_holds_everything_goes_on() {
        judge("confirmation").then().statusCode(200).body("status", equalTo("CONFIRMED"));
        status("SUBMITTED");
        ReferralApi.change("coordinator", referral.id(), "acceptance", Map.of())
                .then()
                .statusCode(200);
    }

    @Test
    void when_it_does_not_hold_nothing_goes_on_and_the_parties_are_told() {
        judge("rejection").then().statusCode(200).body("status", equalTo("REJECTED"));
        status("ON_HOLD");
        as("coordinator")
                .get("/api/v1/referrals/" + referral.id() + "/transitions")
                .then()
                .body("items.reason", hasItem("BASIS_REJECTED"));
        told("referrer", "BASIS_REJECTED", true);
        told("coordinator", "BASIS_REJECTED", true);
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            kafka.awaitRecord(
                    "referral-events",
                    record -> record.value().contains(referral.id())
                            && record.value().contains("BASIS_REJECTED")
                            && new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8)
                                    .endsWith(".ReferralHeld"));
        }
        ReferralApi.change("coordinator", referral.id(), "acceptance", Map.of())
                .then()
                .statusCode(409);
    }

    @Test
    void when_the_person_agrees_it_goes_on_with_the_consent_and_ends_with_it() {
        judge("rejection").then().statusCode(200);
        post("coordinator", "/persons/" + referral.personId() + "/consents", signed())
                .then()
                .statusCode(201);
        as("coordinator")
                .get("/api/v1/referrals/" + referral.id())
                .then()
                .body("status", equalTo("SUBMITTED"))
                .body("basis", equalTo("CONSENT"));
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
        status("ON_HOLD");
    }

    @Test
    void one_that_has_ended_meanwhile_stays_as_it_is() {
        ReferralApi.change("coordinator", referral.id(), "decline", Map.of("reason", "PERSON_DIED"))
                .then()
                .statusCode(200);
        judge("rejection").then().statusCode(200);
        status("DECLINED");
    }

    @Test
    void another_referral_of_the_person_is_not_touched() {
        ReferralApi.Receipt other = sent("SUPPORT_CONFERENCE");
        post(
                        "coordinator",
                        "/persons/" + referral.personId() + "/merge",
                        Map.of("mergedPersonId", other.personId(), "reason", "SAME_DETAILS"))
                .then()
                .statusCode(201);
        judge("rejection").then().statusCode(200);
        status("ON_HOLD");
        as("coordinator").get("/api/v1/referrals/" + other.id()).then().body("status", equalTo("SUBMITTED"));
    }

    @Test
    void what_waits_of_a_merged_record_is_found_by_the_person() {
        ReferralApi.Receipt other = ReferralApi.submitted();
        post(
                        "coordinator",
                        "/persons/" + other.personId() + "/merge",
                        Map.of("mergedPersonId", referral.personId(), "reason", "SAME_DETAILS"))
                .then()
                .statusCode(201);
        as("coordinator")
                .get("/api/v1/basis-reviews?personId=" + other.personId())
                .then()
                .statusCode(200)
                .body("items.referralId", contains(referral.id()));
    }

    @Test
    void who_named_the_basis_cannot_judge_it() {
        ReferralApi.change(
                        "coordinator",
                        called(InventedPatient.somebody()).id(),
                        "basis",
                        Map.of("type", "EMERGENCY", "reason", REASON))
                .then()
                .statusCode(200);
        as("coordinator")
                .header("If-Match", "\"0\"")
                .post("/api/v1/basis-reviews/" + review() + "/confirmation")
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
    }

    @Test
    void it_opens_no_record_beyond_the_referral() {
        judge("confirmation").then().statusCode(200);
        String otherwise = "/api/v1/persons/" + referral.personId();
        as("other-referrer").get(otherwise).then().statusCode(404);
        as("conference-member").get(otherwise).then().statusCode(404);
        as("coordinator")
                .get("/api/v1/basis-reviews/" + review())
                .then()
                .body("meetingId", nullValue())
                .body("members", empty());
    }

    private static ReferralApi.Receipt sent(String type) {
        Map<String, Object> body = ReferralApi.referral(ReferralApi.someone());
        body.remove("consent");
        body.put("otherBasis", Map.of("type", type, "reason", REASON));
        return ReferralApi.submit("referrer", body)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
    }

    /** The centre was told by phone; from now on this is the referral in hand. */
    private ReferralApi.Receipt called(InventedPatient patient) {
        Map<String, Object> call = patient.referral();
        call.remove("consent");
        call.put("channel", "PHONE");
        call.put("sourceOrganisationId", ReferralApi.CLINIC.toString());
        call.put("reporter", Map.of("kind", "PROFESSIONAL", "name", "見本 看護師"));
        String search = as("coordinator")
                .body(patient.described())
                .post("/api/v1/persons/matches")
                .then()
                .statusCode(200)
                .extract()
                .path("searchId");
        call.put("personMatch", Map.of("searchId", search, "decision", "NONE_OF_THESE"));
        referral = ReferralApi.submit("coordinator", call)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
        return referral;
    }

    private String review() {
        List<String> ids = as("coordinator")
                .get("/api/v1/basis-reviews?personId=" + referral.personId())
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        return ids.getFirst();
    }

    private Response judge(String judgement) {
        TestToken colleague = TestTokens.as("coordinator").withSubject(UUID.randomUUID());
        return ReferralApi.with(colleague)
                .header("If-Match", "\"0\"")
                .post("/api/v1/basis-reviews/" + review() + "/" + judgement);
    }

    private void status(String expected) {
        as("coordinator")
                .get("/api/v1/referrals/" + referral.id())
                .then()
                .statusCode(200)
                .body("status", equalTo(expected));
    }

    private void told(String account, String code, boolean whether) {
        as(account)
                .get("/api/v1/notices?limit=200")
                .then()
                .statusCode(200)
                .body(
                        "items.any { it.referralNumber == '" + referral.number() + "' && it.code == '" + code + "' }",
                        equalTo(whether));
    }
}
