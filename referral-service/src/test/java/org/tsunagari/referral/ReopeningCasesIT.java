package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** A closed case is worked on again, and with it the referrals that were closed with it. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class ReopeningCasesIT {

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    @Test
    void a_referral_that_was_closed_with_its_case_is_in_support_again_with_it() {
        ReferralApi.Receipt referral = ReferralApi.accepted();
        CaseService file = closed(referral);

        file.reopens();

        ReferralApi.awaitStatus(referral.id(), "IN_SUPPORT");
        as("coordinator")
                .get("/api/v1/referrals/" + referral.id() + "/transitions")
                .then()
                .body("items[-1].transition", equalTo("REOPENING"))
                .body("items[-1].by", equalTo("SYSTEM"))
                .body("items[-1].reason", equalTo("CASE_REOPENED"));
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            kafka.awaitRecord(
                    "referral-events",
                    record -> referral.id().equals(record.key())
                            && new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8)
                                    .endsWith(".ReferralResumed"));
        }
        file.closes();
        ReferralApi.awaitStatus(referral.id(), "CLOSED");
        file.reopens();
        ReferralApi.awaitStatus(referral.id(), "IN_SUPPORT");
    }

    @Test
    void the_trail_says_which_event_closed_it() throws Exception {
        ReferralApi.Receipt referral = ReferralApi.accepted();
        closed(referral);

        assertThat(Database.ask(
                        "24208",
                        "SELECT payload::jsonb ->> 'action' FROM audit_event WHERE payload::jsonb ->> 'object' = 'referrals/"
                                + referral.id() + "' AND payload::jsonb ->> 'event' IS NOT NULL"))
                .contains("closure");
    }

    @Test
    void what_the_centre_has_closed_stays_closed() {
        ReferralApi.Receipt referral = ReferralApi.accepted();
        CaseService file = CaseService.opensOn(referral);
        ReferralApi.change("coordinator", referral.id(), "closure", Map.of("reason", "NEED_MET"))
                .then()
                .statusCode(200);

        file.closes();
        file.reopens();

        // what the case says next has been heard, so the reopening has been too
        file.connects(ConnectionCategory.COMFORTABLE_PLACE, "CAFE", Agency.SOCIAL_WELFARE_COUNCIL);
        assertThat(ReferralApi.status(referral.id())).isEqualTo("CLOSED");
    }

    @Test
    void where_the_consent_was_withdrawn_meanwhile_it_is_on_hold_at_once_and_goes_on_with_a_new_one() {
        ReferralApi.Receipt referral = ReferralApi.accepted();
        CaseService file = closed(referral);
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);

        file.reopens();

        ReferralApi.awaitStatus(referral.id(), "ON_HOLD");
        as("coordinator")
                .get("/api/v1/referrals/" + referral.id() + "/transitions")
                .then()
                .body("items[-1].reason", equalTo("CONSENT_WITHDRAWN"));
        ReferralApi.consent(referral.personId(), true).then().statusCode(201);
        assertThat(ReferralApi.status(referral.id())).isEqualTo("IN_SUPPORT");
    }

    @Test
    void where_its_other_basis_was_rejected_meanwhile_it_is_on_hold_at_once() {
        Map<String, Object> body = ReferralApi.referral(ReferralApi.someone());
        body.remove("consent");
        body.put("otherBasis", Map.of("type", "EMERGENCY", "reason", "意識がなく同意を得られない(見本)"));
        ReferralApi.Receipt referral = ReferralApi.submit("referrer", body)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
        ReferralApi.accept(referral);
        CaseService file = closed(referral);
        String review = as("coordinator")
                .get("/api/v1/basis-reviews?personId=" + referral.personId())
                .then()
                .extract()
                .path("items[0].id");
        ReferralApi.with(TestTokens.as("coordinator").withSubject(UUID.randomUUID()))
                .header("If-Match", "\"0\"")
                .post("/api/v1/basis-reviews/" + review + "/rejection")
                .then()
                .statusCode(200);
        assertThat(ReferralApi.status(referral.id())).isEqualTo("CLOSED");

        file.reopens();

        ReferralApi.awaitStatus(referral.id(), "ON_HOLD");
    }

    private static CaseService closed(ReferralApi.Receipt accepted) {
        CaseService file = CaseService.opensOn(accepted);
        file.closes();
        ReferralApi.awaitStatus(accepted.id(), "CLOSED");
        return file;
    }
}
