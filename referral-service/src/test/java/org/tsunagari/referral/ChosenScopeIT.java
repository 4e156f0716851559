package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.referral.ConsentApi.inForce;
import static org.tsunagari.referral.ConsentApi.line;
import static org.tsunagari.referral.ConsentApi.post;
import static org.tsunagari.referral.ConsentApi.signed;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

/** The consent inside a new referral, where the person has said before what may be shared. All persons are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class ChosenScopeIT {

    private static final Map<String, Object> PHARMACIES =
            line(List.of("PHARMACY"), List.of("SUPPORT", "CONFERENCE"), List.of("IDENTITY", "NEEDS"));

    @Inject
    Clock clock = Clock.systemUTC();

    private InventedPatient patient = InventedPatient.somebody();
    private String person = "";

    @BeforeEach
    void the_clinic_has_referred_somebody() {
        ReferralApi.registerOrganisations();
        patient = InventedPatient.somebody();
        person = patient.referredBy("referrer");
    }

    @AfterEach
    void time_is_the_present_again() {
        MovableClock.reset();
    }

    @Test
    void what_the_person_has_narrowed_stays_narrow() throws Exception {
        ConsentApi.assignLinkWorker(person);
        narrow();
        as("link-worker").get("/api/v1/persons/" + person).then().statusCode(404);

        referAgain();

        as("link-worker").get("/api/v1/persons/" + person).then().statusCode(404);
        ledger().body("kind", equalTo("ADDED")).body("form", equalTo("SIGNATURE"));
    }

    @Test
    void the_referral_adds_its_source_and_the_centre_and_nobody_else() {
        narrow();

        referAgain();

        ledger().body("scope", hasSize(3))
                .body("scope.recipientKinds.flatten()", containsInAnyOrder("PHARMACY", "CENTRE"))
                .body("scope.recipientOrganisations.flatten()", contains(ReferralApi.CLINIC.toString()))
                .body("scope.find { it.recipientOrganisations }.purposes", contains("SUPPORT"))
                .body(
                        "scope.find { it.recipientOrganisations }.categories",
                        containsInAnyOrder("IDENTITY", "CONTACT", "NEEDS", "NARRATIVE"));
        referAgain();
        ledger().body("scope", hasSize(3));
    }

    @Test
    void an_end_that_the_person_has_set_stays_the_end() {
        Instant end = clock.instant().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> limited = signed();
        limited.put("validUntil", end.toString());
        give(limited);

        ReferralApi.Receipt again = referAgain();

        ledger().body("validUntil", equalTo(end.toString()));
        MovableClock.advance(Duration.ofDays(31));
        ReferralApi.awaitStatus(again.id(), "ON_HOLD");
    }

    @Test
    void what_the_person_has_agreed_to_beyond_form_1_stays_too() {
        Map<String, Object> wider = signed();
        wider.put("scope", List.of(PHARMACIES));
        give(wider);

        referAgain();

        ledger().body("scope.purposes.flatten()", hasItem("CONFERENCE"));
    }

    @Test
    void whether_its_source_may_be_told_the_referral_says() {
        narrow();
        ledger().body("sourcesToBeTold", contains(ReferralApi.CLINIC.toString()));

        referAgain();

        ledger().body("sourcesToBeTold", hasSize(0));
        ReferralApi.submit("other-referrer", patient.referral()).then().statusCode(201);
        ledger().body("sourcesToBeTold", contains(ReferralApi.PHARMACY.toString()));
    }

    @Test
    void after_a_withdrawal_a_signed_form_1_is_a_new_consent() {
        narrow();
        ReferralApi.withdrawConsent(person).then().statusCode(201);

        referAgain();

        wholeOfForm1();
    }

    @Test
    void after_the_end_a_signed_form_1_is_a_new_consent() {
        Map<String, Object> limited = signed();
        limited.put("validUntil", clock.instant().plus(Duration.ofDays(30)).toString());
        give(limited);
        MovableClock.advance(Duration.ofDays(31));

        referAgain();

        wholeOfForm1();
    }

    @Test
    void where_the_person_has_chosen_nothing_else_form_1_is_the_consent_as_before() {
        referAgain();

        wholeOfForm1();
    }

    @Test
    void what_is_chosen_under_a_record_that_was_merged_counts() {
        String other = patient.livingElsewhere().referredBy("other-referrer");
        assertThat(other).isNotEqualTo(person);
        ReferralApi.withdrawConsent(person).then().statusCode(201);
        Map<String, Object> chosen = signed();
        chosen.put("scope", List.of(PHARMACIES));
        post("coordinator", "/persons/" + other + "/consents", chosen).then().statusCode(201);
        post("coordinator", "/persons/" + person + "/merge", Map.of("mergedPersonId", other, "reason", "SAME_DETAILS"))
                .then()
                .statusCode(201);

        referAgain();

        ledger().body("kind", equalTo("ADDED"))
                .body("scope.recipientKinds.flatten()", not(hasItem("NEIGHBOURHOOD_HEALTH_ROOM")));
    }

    private void wholeOfForm1() {
        ledger().body("kind", equalTo("GIVEN"))
                .body("validUntil", nullValue())
                .body("scope.recipientKinds.flatten()", hasItem("NEIGHBOURHOOD_HEALTH_ROOM"));
    }

    private ValidatableResponse ledger() {
        return as("coordinator")
                .get("/api/v1/consents/" + inForce(person))
                .then()
                .statusCode(200);
    }

    private void narrow() {
        post(
                        "coordinator",
                        "/consents/" + inForce(person) + "/narrowing",
                        Map.of(
                                "scope",
                                List.of(line(List.of("PHARMACY"), List.of("SUPPORT"), List.of("IDENTITY", "NEEDS")))))
                .then()
                .statusCode(201);
    }

    private void give(Map<String, Object> consent) {
        post("coordinator", "/persons/" + person + "/consents", consent).then().statusCode(201);
    }

    /** A partner system sends the person again, with a signed form 1 that says no to form 2. */
    private ReferralApi.Receipt referAgain() {
        Map<String, Object> again = patient.referral();
        again.put("consent", signed());
        ReferralApi.Receipt receipt = ReferralApi.submit("referrer", again)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
        assertThat(receipt.personId()).isEqualTo(person);
        return receipt;
    }
}
