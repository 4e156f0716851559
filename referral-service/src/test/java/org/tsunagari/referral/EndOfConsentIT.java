package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.tsunagari.referral.ConsentApi.inForce;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;

/** A consent ends when the person says so, or with time; either way the work rests and the parties are told. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class EndOfConsentIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Clock clock = Clock.systemUTC();

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void a_referral_was_accepted_with_consent() {
        ReferralApi.registerOrganisations();
        referral = ReferralApi.accepted();
    }

    @AfterEach
    void time_is_the_present_again() {
        MovableClock.reset();
    }

    @Test
    void the_answer_to_a_withdrawal_names_what_rests_and_lists_what_was_disclosed() {
        as("referrer").get("/api/v1/referrals/" + referral.id()).then().statusCode(200);
        ValidatableResponse answer = ReferralApi.withdrawConsent(referral.personId())
                .then()
                .statusCode(201)
                .body("withdrawn", is(true))
                .body("referralsOnHold", contains(referral.number()))
                .body("disclosedBefore", equalTo(1));
        as("coordinator")
                .get(answer.extract().<String>path("disclosures"))
                .then()
                .statusCode(200)
                .body("items.object", contains("referrals/" + referral.id()));
    }

    @Test
    void a_paper_from_before_the_withdrawal_does_not_undo_it() {
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
        String yesterday = MovableClock.today().minusDays(1).toString();
        ReferralApi.post(
                        "coordinator",
                        "/api/v1/persons/" + referral.personId() + "/consents",
                        Map.of("form", "SIGNATURE", "givenOn", yesterday, "sourceMayBeTold", true))
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/givenOn"))
                .body("violations[0].code", equalTo("withdrawn-since"));
        assertThat(ReferralApi.status(referral.id())).isEqualTo("ON_HOLD");
    }

    @Test
    void nor_does_an_old_signature_on_a_new_referral() {
        InventedPatient patient = InventedPatient.somebody();
        String person = patient.referredBy("referrer");
        ReferralApi.withdrawConsent(person).then().statusCode(201);
        Map<String, Object> again = patient.referral();
        again.put(
                "consent",
                Map.of(
                        "form",
                        "SIGNATURE",
                        "givenOn",
                        MovableClock.today().minusDays(1).toString(),
                        "sourceMayBeTold",
                        true));
        ReferralApi.submit("other-referrer", again)
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/consent/givenOn"))
                .body("violations[0].code", equalTo("withdrawn-since"));
        ReferralApi.as("coordinator")
                .get("/api/v1/referrals?personId=" + person)
                .then()
                .body("items.status", contains("ON_HOLD"));
    }

    @Test
    void the_parties_are_told_by_number_and_learn_nothing_about_the_person() {
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
        String told = "The consent of referral " + referral.number() + " was withdrawn.";
        for (String party : List.of("referrer", "coordinator")) {
            ReferralApi.as(party)
                    .header("Accept-Language", "en")
                    .get("/api/v1/notices?limit=200")
                    .then()
                    .statusCode(200)
                    .body("items.text", hasItem(told))
                    .body("items[0].keySet()", not(hasItem("personId")));
        }
        notices("other-referrer").body("items.referralNumber", not(hasItem(referral.number())));
        notices("link-worker").body("items.referralNumber", not(hasItem(referral.number())));
        notices("referrer")
                .body(
                        "items.find { it.referralNumber == '" + referral.number() + "' }.text",
                        equalTo("依頼 " + referral.number() + " の同意が撤回されました。"));
    }

    @Test
    void notices_come_page_by_page_each_once() {
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
        ReferralApi.withdrawConsent(ReferralApi.accepted().personId()).then().statusCode(201);
        List<String> seen = new ArrayList<>();
        String path = "/api/v1/notices?limit=1";
        while (path != null && seen.size() < 500) {
            ValidatableResponse page = as("referrer").get(path).then().statusCode(200);
            seen.addAll(page.extract().path("items.id"));
            String next = page.extract().path("next");
            path = next == null ? null : "/api/v1/notices?limit=1&cursor=" + next;
        }
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_family_member_can_withdraw_too() {
        post(
                        ConsentApi.familyOf(referral.personId()),
                        "/consents/" + inForce(referral.personId()) + "/withdrawal",
                        Map.of())
                .then()
                .statusCode(201);
        assertThat(ReferralApi.status(referral.id())).isEqualTo("ON_HOLD");
    }

    @Test
    void a_withdrawal_never_fails_because_somebody_works_on_the_referral() throws Exception {
        for (int round = 0; round < 5; round++) {
            ReferralApi.Receipt fresh = ReferralApi.submitted();
            String consent = inForce(fresh.personId());
            try (var threads = Executors.newFixedThreadPool(5)) {
                List<Callable<Integer>> all = new ArrayList<>();
                for (int worker = 0; worker < 4; worker++) {
                    all.add(() -> as("coordinator")
                            .header("If-Match", "\"0\"")
                            .post("/api/v1/referrals/" + fresh.id() + "/acceptance")
                            .statusCode());
                }
                all.add(() -> post("coordinator", "/consents/" + consent + "/withdrawal", Map.of())
                        .statusCode());
                assertThat(threads.invokeAll(all).getLast().get()).isEqualTo(201);
            }
            assertThat(ReferralApi.status(fresh.id())).isEqualTo("ON_HOLD");
        }
    }

    @Test
    void when_the_period_ends_access_ends_with_it_and_the_work_rests() throws Exception {
        ConsentApi.assignLinkWorker(referral.personId());
        until(Duration.ofDays(30));
        as("link-worker").get(person()).then().statusCode(200);
        MovableClock.advance(Duration.ofDays(31));
        as("link-worker").get(person()).then().statusCode(404);
        ReferralApi.awaitStatus(referral.id(), "ON_HOLD");
        notices("referrer")
                .body(
                        "items.find { it.referralNumber == '" + referral.number() + "' }.code",
                        equalTo("CONSENT_EXPIRED"));
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            kafka.awaitRecord(
                    "referral-events",
                    record ->
                            referral.id().equals(record.key()) && record.value().contains("CONSENT_EXPIRED"));
        }
    }

    @Test
    void an_end_is_dealt_with_once() throws Exception {
        until(Duration.ofDays(30));
        MovableClock.advance(Duration.ofDays(31));
        awaitEndsDealtWith();
        MovableClock.advance(Duration.ofDays(31));
        until(Duration.ofDays(1));
        assertThat(ReferralApi.status(referral.id())).isEqualTo("ACCEPTED");
        MovableClock.advance(Duration.ofDays(2));
        awaitEndsDealtWith();
        assertThat(Database.ask(
                        "24208",
                        "SELECT count(*) FROM party_notice WHERE for_centre AND code = 'CONSENT_EXPIRED' AND referral_id = '"
                                + referral.id() + "'"))
                .containsExactly("2");
    }

    @Test
    void an_end_that_a_later_consent_has_overtaken_changes_nothing() throws Exception {
        until(Duration.ofDays(30));
        post("coordinator", "/persons/" + referral.personId() + "/consents", signed())
                .then()
                .statusCode(201);
        MovableClock.advance(Duration.ofDays(31));
        awaitEndsDealtWith();
        assertThat(ReferralApi.status(referral.id())).isEqualTo("ACCEPTED");
    }

    @Test
    void a_consent_that_has_ended_cannot_be_narrowed_and_an_end_lies_ahead() {
        until(Duration.ofDays(30));
        String consent = inForce(referral.personId());
        MovableClock.advance(Duration.ofDays(31));
        post("coordinator", "/consents/" + consent + "/source-feedback", Map.of("sourceMayBeTold", false))
                .then()
                .statusCode(409);
        Map<String, Object> ended = signed();
        ended.put("validUntil", "2020-01-01T00:00:00Z");
        post("coordinator", "/persons/" + referral.personId() + "/consents", ended)
                .then()
                .statusCode(422)
                .body("violations.code", contains("not-in-the-future"));
    }

    private void awaitEndsDealtWith() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(Database.ask(
                        "24208",
                        "SELECT 1 FROM consent_expiry WHERE handled_at IS NULL AND due_at < '" + clock.instant() + "'"))
                .isEmpty());
    }

    private void until(Duration fromNow) {
        Map<String, Object> consent = signed();
        consent.put("validUntil", clock.instant().plus(fromNow).toString());
        post("coordinator", "/persons/" + referral.personId() + "/consents", consent)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse notices(String account) {
        return as(account)
                .header("Accept-Language", "ja")
                .get("/api/v1/notices?limit=200")
                .then()
                .statusCode(200)
                .body("items.text", everyItem(not(equalTo(""))));
    }

    private String person() {
        return "/api/v1/persons/" + referral.personId();
    }
}
