package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

/** The source hears how it began and how it ended. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class HowItEndedIT {

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    @Test
    void after_the_end_of_the_support_the_source_reads_how_it_ended() {
        ReferralApi.Receipt referral = ReferralApi.accepted();
        CaseService.opensOn(referral);
        String before = MovableClock.today().toString();
        close(referral, "NEED_MET");
        String after = MovableClock.today().toString();
        String report = ReferralApi.report(referral.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("referrer")
                .get("/api/v1/status-reports/" + report)
                .then()
                .statusCode(200)
                .body("end.reason", equalTo("NEED_MET"))
                .body("end.endedOn", in(List.of(before, after)));
        assertThat(ReferralApi.status(referral.id())).isEqualTo("CLOSED");
        as("coordinator")
                .get("/api/v1/referrals/" + referral.id())
                .then()
                .body("allowedTransitions", hasItem("status-reports"));
        // a report during the support is none of those
        ReferralApi.Receipt running = ReferralApi.accepted();
        CaseService.opensOn(running);
        String other = ReferralApi.report(running.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("referrer").get("/api/v1/status-reports/" + other).then().body("end", nullValue());
    }

    @Test
    void what_was_closed_before_a_case_worked_on_it_can_be_reported_too() {
        ReferralApi.Receipt referral = ReferralApi.accepted();
        close(referral, "CANNOT_BE_REACHED");
        ReferralApi.report(referral.id()).then().statusCode(201).body("connections", equalTo(0));
    }

    @Test
    void not_where_the_person_does_not_let_the_source_be_told() {
        ReferralApi.Receipt referral = ReferralApi.accepted();
        CaseService.opensOn(referral);
        close(referral, "NEED_MET");
        ReferralApi.consent(referral.personId(), false).then().statusCode(201);
        ReferralApi.report(referral.id()).then().statusCode(409).body("code", equalTo("source-must-not-be-told"));
    }

    @Test
    void and_not_of_what_the_person_took_back() {
        ReferralApi.Receipt referral = ReferralApi.submitted();
        ReferralApi.change("referrer", referral.id(), "withdrawal", Map.of("by", "PERSON", "reason", "NEED_MET"))
                .then()
                .statusCode(200);
        ReferralApi.report(referral.id()).then().statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void a_case_that_is_reopened_after_the_final_report_takes_its_referral_along() {
        ReferralApi.Receipt referral = ReferralApi.accepted();
        CaseService file = CaseService.opensOn(referral);
        file.closes();
        ReferralApi.awaitStatus(referral.id(), "CLOSED");
        ReferralApi.report(referral.id()).then().statusCode(201);
        file.reopens();
        ReferralApi.awaitStatus(referral.id(), "IN_SUPPORT");
        assertThat(notices("referrer", referral))
                .contains("REFERRAL_ACCEPTED", "REFERRAL_CLOSED", "STATUS_REPORT_ISSUED", "REFERRAL_REOPENED");
    }

    @Test
    void the_people_of_the_source_are_told_of_the_steps_and_nobody_elses_are() {
        ReferralApi.Receipt declined = ReferralApi.submitted();
        ReferralApi.change("coordinator", declined.id(), "decline", Map.of("reason", "OUTSIDE_REMIT"))
                .then()
                .statusCode(200);
        assertThat(notices("referrer", declined)).containsExactly("REFERRAL_DECLINED");
        ReferralApi.Receipt asked = ReferralApi.submitted();
        as("coordinator")
                .header("If-Match", ReferralApi.etag("/api/v1/referrals/" + asked.id()))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("reason", "BACKGROUND", "text", "見本のたずね"))
                .post("/api/v1/referrals/" + asked.id() + "/information-requests")
                .then()
                .statusCode(201);
        assertThat(notices("referrer", asked)).containsExactly("INFORMATION_REQUESTED");
        assertThat(notices("other-referrer", asked)).isEmpty();
        // the centre has done it itself
        assertThat(notices("coordinator", declined)).isEmpty();
        as("referrer")
                .header("Accept-Language", "en")
                .get("/api/v1/notices?limit=200")
                .then()
                .body("items.text", hasItem("Referral " + declined.number() + " was declined; its history says why."))
                .body("items.text", not(hasItem("見本")));
    }

    private static void close(ReferralApi.Receipt referral, String reason) {
        ReferralApi.change("coordinator", referral.id(), "closure", Map.of("reason", reason))
                .then()
                .statusCode(200);
    }

    private static List<String> notices(String account, ReferralApi.Receipt referral) {
        return as(account)
                .get("/api/v1/notices?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.referralId == '" + referral.id() + "' }.code");
    }
}
