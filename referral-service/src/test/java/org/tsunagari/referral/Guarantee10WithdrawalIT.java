package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.DemoAccount;
import org.tsunagari.testkit.tokens.TestToken;
import org.tsunagari.testkit.tokens.TestTokens;

/** Guarantees 9 and 10: a read that starts after an acknowledged withdrawal is not granted; work waits for a consent. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class Guarantee10WithdrawalIT {

    private static final UUID HEALTH_ROOM = UUID.fromString("00000000-0000-4000-8000-000000000103");

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void a_referral_is_in_support() {
        ReferralApi.registerOrganisations();
        referral = ReferralApi.accepted();
        CaseService file = CaseService.opensOn(referral);
        file.assigns(
                DemoAccount.named("link-worker").userId(),
                HEALTH_ROOM,
                OrganisationKind.NEIGHBOURHOOD_HEALTH_ROOM,
                LinkWorkerRole.COMPANION);
    }

    @Test
    void no_read_that_starts_after_the_answer_is_granted() throws Exception {
        Callable<Integer> read = () -> ReferralApi.as("link-worker").get(path()).statusCode();
        assertThat(read.call()).isEqualTo(200);
        AtomicBoolean acknowledged = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<Integer>> reader = () -> {
                while (!acknowledged.get()) {
                    assertThat(read.call()).isIn(200, 404);
                }
                return List.of(read.call(), read.call(), read.call());
            };
            List<Future<List<Integer>>> readers = java.util.stream.Stream.generate(() -> reader)
                    .limit(8)
                    .map(threads::submit)
                    .toList();
            ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
            acknowledged.set(true);
            for (Future<List<Integer>> answers : readers) {
                assertThat(answers.get()).containsOnly(404);
            }
        }
        ReferralApi.as("link-worker")
                .get("/api/v1/persons/" + referral.personId())
                .then()
                .statusCode(404);
        ReferralApi.as("link-worker")
                .get("/api/v1/referrals?personId=" + referral.personId())
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void the_source_keeps_its_own_record_and_learns_no_more_of_the_support() {
        ReferralApi.as("referrer").get(path()).then().body("connections", equalTo(0));
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
        ReferralApi.as("referrer")
                .get(path())
                .then()
                .statusCode(200)
                .body("wish", equalTo("話し相手がほしい"))
                .body("caseId", equalTo(null))
                .body("connections", equalTo(null))
                .body("redacted", hasItem("SUPPORT"));
    }

    @Test
    void the_referral_waits_and_the_other_services_hear_of_it() {
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
        ReferralApi.as("coordinator")
                .get(path())
                .then()
                .body("status", equalTo("ON_HOLD"))
                .body("allowedTransitions", containsInAnyOrder("withdrawal", "closure", "entered-in-error"));
        ReferralApi.report(referral.id()).then().statusCode(409);
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            kafka.awaitRecord(
                    "referral-events",
                    record ->
                            referral.id().equals(record.key()) && record.value().contains("CONSENT_WITHDRAWN"));
            kafka.awaitRecord(
                    "consent-events",
                    record -> referral.personId().equals(record.key())
                            && record.value().contains("withdrawnAt"));
        }
    }

    @Test
    void with_a_new_consent_it_goes_on_where_it_was_held() {
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
        ReferralApi.consent(referral.personId(), true).then().statusCode(201);
        assertThat(ReferralApi.status(referral.id())).isEqualTo("IN_SUPPORT");
        ReferralApi.as("link-worker").get(path()).then().statusCode(200);
        ReferralApi.report(referral.id()).then().statusCode(201);
    }

    @Test
    void a_case_that_opens_meanwhile_counts_when_it_goes_on() {
        ReferralApi.Receipt waiting = ReferralApi.accepted();
        ReferralApi.withdrawConsent(waiting.personId()).then().statusCode(201);
        CaseService.opens(waiting);
        CaseService.awaitRow(
                "SELECT 1 FROM referral WHERE id = '%s' AND status_before_hold = 'IN_SUPPORT'".formatted(waiting.id()));
        assertThat(ReferralApi.status(waiting.id())).isEqualTo("ON_HOLD");
        ReferralApi.consent(waiting.personId(), true).then().statusCode(201);
        assertThat(ReferralApi.status(waiting.id())).isEqualTo("IN_SUPPORT");
    }

    @Test
    void only_the_consent_in_force_can_be_withdrawn_and_only_once() {
        String consent = ReferralApi.as("coordinator")
                .get("/api/v1/persons/" + referral.personId() + "/consents")
                .path("items[0].id");
        String withdrawal = "/api/v1/consents/" + consent + "/withdrawal";
        ReferralApi.post("coordinator", withdrawal, Map.of()).then().statusCode(201);
        Response again = ReferralApi.post("coordinator", withdrawal, Map.of());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getString("code")).isEqualTo("consent-not-in-force");
    }

    @Test
    void the_person_withdraws_alone_and_nobody_does_it_for_somebody_else() {
        TestToken self = ReferralApi.residentWhoIs(referral.personId());
        String consents = "/api/v1/persons/" + referral.personId() + "/consents";
        String consent = ReferralApi.with(self)
                .get(consents)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        String withdrawal = "/api/v1/consents/" + consent + "/withdrawal";
        TestToken stranger = TestTokens.as("resident").withSubject(UUID.randomUUID());
        ReferralApi.with(stranger)
                .header("Idempotency-Key", UUID.randomUUID())
                .post(withdrawal)
                .then()
                .statusCode(404);
        ReferralApi.with(self)
                .header("Idempotency-Key", UUID.randomUUID())
                .post(withdrawal)
                .then()
                .statusCode(201);
        ReferralApi.with(self).get(consents).then().body("items.withdrawn", equalTo(List.of(true, false)));
        ReferralApi.as("coordinator").get(path()).then().body("status", not(equalTo("IN_SUPPORT")));
    }

    @Test
    void one_mismatch_of_recipient_or_purpose_denies() {
        for (TestToken stranger : List.of(
                TestTokens.as("link-worker").withSubject(UUID.randomUUID()),
                TestTokens.as("link-worker").withOrganisation(HEALTH_ROOM, "INSURER"),
                TestTokens.as("link-worker").withRoles("conference-member"),
                TestTokens.as("link-worker").withMunicipalities("24216"),
                TestTokens.as("other-referrer"))) {
            ReferralApi.with(stranger).get(path()).then().statusCode(404);
        }
    }

    private String path() {
        return "/api/v1/referrals/" + referral.id();
    }
}
