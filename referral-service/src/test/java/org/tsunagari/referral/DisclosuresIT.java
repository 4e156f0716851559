package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.events.PersonalDataDisclosed;
import org.tsunagari.events.vocabulary.CasePart;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.DemoAccount;
import org.tsunagari.testkit.tokens.TestToken;
import org.tsunagari.testkit.tokens.TestTokens;

/** The person reads who saw what, when and why. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class DisclosuresIT {

    private static final UUID HEALTH_ROOM = UUID.fromString("00000000-0000-4000-8000-000000000103");

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");
    private String ledger = "";

    @BeforeEach
    void a_referral_is_in_support() {
        ReferralApi.registerOrganisations();
        referral = ReferralApi.accepted();
        CaseService.opensOn(referral)
                .assigns(
                        DemoAccount.named("link-worker").userId(),
                        HEALTH_ROOM,
                        OrganisationKind.NEIGHBOURHOOD_HEALTH_ROOM,
                        LinkWorkerRole.COMPANION);
        ledger = "/api/v1/persons/" + referral.personId() + "/disclosures";
    }

    @Test
    void the_person_sees_each_disclosure_with_its_basis_latest_first() {
        ReferralApi.as("link-worker")
                .get("/api/v1/persons/" + referral.personId())
                .then()
                .statusCode(200);
        ReferralApi.as("referrer")
                .get("/api/v1/referrals/" + referral.id())
                .then()
                .statusCode(200);
        TestToken self = ReferralApi.residentWhoIs(referral.personId());
        ReferralApi.with(self)
                .get(ledger)
                .then()
                .statusCode(200)
                .body("items.organisationId", equalTo(List.of(ReferralApi.CLINIC.toString(), HEALTH_ROOM.toString())))
                .body("items.purpose", equalTo(List.of("FEEDBACK_TO_SOURCE", "SUPPORT")))
                .body("items.basis", equalTo(List.of("CONSENT", "CONSENT")))
                .body("items.categories", equalTo(List.of(List.of("SUPPORT"), List.of("CONTACT", "IDENTITY"))))
                .body("items.consentVersion", equalTo(List.of(1, 1)))
                .body("items.object[0]", equalTo("referrals/" + referral.id()));
    }

    @Test
    void what_the_centre_and_the_person_read_is_no_disclosure() {
        TestToken self = ReferralApi.residentWhoIs(referral.personId());
        ReferralApi.as("coordinator")
                .get("/api/v1/persons/" + referral.personId())
                .then()
                .statusCode(200);
        ReferralApi.with(self).get("/api/v1/referrals/" + referral.id()).then().statusCode(200);
        ReferralApi.with(self).get(ledger).then().body("items.size()", equalTo(0));
    }

    @Test
    void what_was_read_in_another_service_stands_in_the_same_ledger_once_however_often_it_is_told() {
        UUID file = UUID.randomUUID();
        PersonalDataDisclosed told = new PersonalDataDisclosed(
                UUID.randomUUID(),
                UUID.fromString(referral.personId()),
                "24208",
                file,
                CasePart.UNMET_NEEDS,
                DemoAccount.named("link-worker").userId(),
                HEALTH_ROOM,
                List.of("SUPPORT", "NARRATIVE"),
                "SUPPORT",
                "CONSENT",
                1L,
                Instant.parse("2026-04-11T03:00:00Z"));
        UUID event = UUID.randomUUID();
        CaseService.deliver(told, event);
        CaseService.deliver(told, event);
        CaseService.deliver(toldLater(file), UUID.randomUUID());
        CaseService.awaitRow("SELECT 1 FROM disclosure WHERE object = 'cases/" + file + "'");

        ReferralApi.with(ReferralApi.residentWhoIs(referral.personId()))
                .get(ledger)
                .then()
                .statusCode(200)
                .body("items.object", equalTo(List.of("cases/" + file, "cases/" + file + "/unmet-needs")))
                .body("items[1].id", equalTo(told.disclosureId().toString()))
                .body("items[1].disclosedAt", equalTo("2026-04-11T03:00:00Z"))
                .body("items[1].organisationId", equalTo(HEALTH_ROOM.toString()))
                .body("items[1].manner", equalTo("READ"))
                .body("items[1].categories", equalTo(List.of("NARRATIVE", "SUPPORT")))
                .body("items[1].purpose", equalTo("SUPPORT"))
                .body("items[1].basis", equalTo("CONSENT"))
                .body("items[1].consentVersion", equalTo(1));
    }

    @Test
    void what_was_read_in_another_service_at_a_conference_or_in_an_emergency_cites_it_and_nobody_is_anonymous() {
        UUID volunteer = UUID.randomUUID();
        String emergency = ConsentApi.post(
                        TestTokens.as("link-worker").withSubject(volunteer),
                        "/persons/" + referral.personId() + "/emergency-accesses",
                        Map.of("reason", "救急搬送のため(見本)"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        UUID member = UUID.randomUUID();
        String meeting = tabledWith(member);
        UUID file = UUID.randomUUID();
        CaseService.deliver(read(file, volunteer, null, "EMERGENCY"), UUID.randomUUID());
        CaseService.deliver(read(file, member, HEALTH_ROOM, "SUPPORT_CONFERENCE"), UUID.randomUUID());
        CaseService.awaitRow(
                "SELECT 1 FROM disclosure WHERE object = 'cases/" + file + "' GROUP BY object HAVING count(*) = 2");

        ReferralApi.with(ReferralApi.residentWhoIs(referral.personId()))
                .get(ledger)
                .then()
                .statusCode(200)
                .body("items.find { it.basis == 'EMERGENCY' }.basisId", equalTo(emergency))
                .body("items.find { it.basis == 'EMERGENCY' }.organisationId", equalTo(null))
                .body("items.find { it.basis == 'EMERGENCY' }.account", equalTo(volunteer.toString()))
                .body("items.find { it.basis == 'SUPPORT_CONFERENCE' }.basisId", equalTo(meeting))
                .body("items.find { it.basis == 'SUPPORT_CONFERENCE' }.account", equalTo(null));
    }

    private String tabledWith(UUID member) {
        Instant now = Instant.now();
        String tabled = ConsentApi.post(
                        "coordinator",
                        "/persons/" + referral.personId() + "/conference-windows",
                        Map.of(
                                "kind",
                                "SUPPORT_CONFERENCE",
                                "meetingId",
                                UUID.randomUUID().toString(),
                                "meetingName",
                                "見本カンファレンス",
                                "members",
                                List.of(member.toString()),
                                "reason",
                                "複数の機関で支援を検討するため(見本)",
                                "opens",
                                now.minusSeconds(60).toString(),
                                "closes",
                                now.plusSeconds(3600).toString()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ReferralApi.with(TestTokens.as("coordinator").withSubject(UUID.randomUUID()))
                .header("If-Match", "\"0\"")
                .post("/api/v1/basis-reviews/" + tabled + "/confirmation")
                .then()
                .statusCode(200);
        return tabled;
    }

    private PersonalDataDisclosed read(UUID file, UUID reader, @Nullable UUID organisation, String basis) {
        return new PersonalDataDisclosed(
                UUID.randomUUID(),
                UUID.fromString(referral.personId()),
                "24208",
                file,
                CasePart.CASE,
                reader,
                organisation,
                List.of("SUPPORT"),
                "SUPPORT",
                basis,
                null,
                Instant.now());
    }

    private PersonalDataDisclosed toldLater(UUID file) {
        return new PersonalDataDisclosed(
                UUID.randomUUID(),
                UUID.fromString(referral.personId()),
                "24208",
                file,
                CasePart.CASE,
                DemoAccount.named("link-worker").userId(),
                null,
                List.of("SUPPORT"),
                "SUPPORT",
                "CONSENT",
                1L,
                Instant.parse("2026-04-12T03:00:00Z"));
    }

    @Test
    void a_read_that_is_refused_discloses_nothing() {
        ReferralApi.as("other-referrer")
                .get("/api/v1/referrals/" + referral.id())
                .then()
                .statusCode(404);
        ReferralApi.as("coordinator").get(ledger).then().body("items.size()", equalTo(0));
    }

    @Test
    void it_comes_page_by_page_and_stays_after_a_withdrawal() {
        for (int i = 0; i < 5; i++) {
            ReferralApi.as("link-worker")
                    .get("/api/v1/persons/" + referral.personId())
                    .then()
                    .statusCode(200);
        }
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
        TestToken self = ReferralApi.residentWhoIs(referral.personId());
        List<String> first = ReferralApi.with(self).get(ledger + "?limit=3").path("items.id");
        String cursor = ReferralApi.with(self).get(ledger + "?limit=3").path("next");
        List<String> second =
                ReferralApi.with(self).get(ledger + "?limit=3&cursor=" + cursor).path("items.id");
        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
    }

    @Test
    void nobody_else_reads_it() {
        TestToken stranger = TestTokens.as("resident").withSubject(UUID.randomUUID());
        ReferralApi.with(stranger).get(ledger).then().statusCode(404);
        ReferralApi.as("other-coordinator").get(ledger).then().statusCode(404);
        ReferralApi.as("referrer").get(ledger).then().statusCode(403);
        ReferralApi.as("link-worker").get(ledger).then().statusCode(403);
    }

    @Test
    void a_family_member_sees_what_the_family_may_see_and_not_the_words_of_the_person() {
        TestToken family = ReferralApi.accountOf(referral.personId(), "FAMILY");
        ReferralApi.with(family)
                .get("/api/v1/referrals/" + referral.id())
                .then()
                .statusCode(200)
                .body("wish", equalTo(null))
                .body("mainNeed", equalTo(null));
        ReferralApi.with(family)
                .get("/api/v1/persons/" + referral.personId())
                .then()
                .statusCode(200)
                .body("address", equalTo(null));
    }
}
