package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.referral.ConsentApi.post;
import static org.tsunagari.referral.ConsentApi.with;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.DemoAccount;
import org.tsunagari.testkit.tokens.TestToken;
import org.tsunagari.testkit.tokens.TestTokens;

/** Guarantee 12: without consent only at a support conference where everything is in order, or in an emergency. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class Guarantee12ConferenceIT {

    /** Somebody else at the centre. */
    private static final TestToken COLLEAGUE = TestTokens.as("coordinator").withSubject(UUID.randomUUID());

    @Inject
    Clock clock = Clock.systemUTC();

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void somebody_was_referred_without_consent() {
        ReferralApi.registerOrganisations();
        Map<String, Object> body = ReferralApi.referral(ReferralApi.someone());
        body.remove("consent");
        body.put("otherBasis", Map.of("type", "SUPPORT_CONFERENCE", "reason", "本人の同意が得られません"));
        referral = ReferralApi.submit("referrer", body)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
    }

    @AfterEach
    void time_is_the_present_again() {
        MovableClock.reset();
    }

    @Test
    void a_member_sees_the_case_while_it_is_tabled_reviewed_and_the_window_is_open() {
        member(404);
        confirmed(tabled(window()));
        as("conference-member")
                .get("/api/v1/referrals/" + referral.id())
                .then()
                .statusCode(200)
                .body("wish", notNullValue());
        as("conference-member")
                .get("/api/v1/referrals?personId=" + referral.personId())
                .then()
                .body("items.id", contains(referral.id()));
        as("conference-member")
                .get("/api/v1/persons/" + referral.personId())
                .then()
                .statusCode(200)
                .body("name", notNullValue())
                .body("address", nullValue());
    }

    @Test
    void before_the_second_person_has_confirmed_nobody_is_admitted() {
        tabled(window());
        member(404);
        listed(0);
    }

    @Test
    void who_tabled_the_case_cannot_confirm_it() {
        String id = tabled(window());
        as("coordinator")
                .header("If-Match", "\"0\"")
                .post("/api/v1/basis-reviews/" + id + "/confirmation")
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
        member(404);
    }

    @Test
    void what_was_rejected_admits_nobody_and_is_judged_once() {
        String id = tabled(window());
        judge(id, "rejection").then().statusCode(200).body("status", equalTo("REJECTED"));
        member(404);
        with(COLLEAGUE)
                .header("If-Match", "\"1\"")
                .post("/api/v1/basis-reviews/" + id + "/confirmation")
                .then()
                .statusCode(409);
    }

    @Test
    void who_is_no_member_sees_nothing() {
        Map<String, Object> window = window();
        window.put("members", List.of("somebody-else"));
        confirmed(tabled(window));
        member(404);
        listed(0);
    }

    @Test
    void before_and_after_the_window_nothing_is_seen() {
        Map<String, Object> window = window();
        window.put("opens", clock.instant().plus(Duration.ofHours(1)).toString());
        window.put("closes", clock.instant().plus(Duration.ofHours(3)).toString());
        confirmed(tabled(window));
        member(404);
        MovableClock.advance(Duration.ofHours(2));
        member(200);
        listed(1);
        MovableClock.advance(Duration.ofHours(2));
        member(404);
        listed(0);
    }

    @Test
    void without_a_reason_a_member_or_a_meeting_nothing_is_tabled() {
        for (String part : List.of("reason", "members", "meetingId", "meetingName", "opens", "closes")) {
            Map<String, Object> window = window();
            window.remove(part);
            table(window).then().statusCode(422).body("violations.pointer", hasItem("/" + part));
        }
        Map<String, Object> blank = window();
        blank.put("reason", "  ");
        table(blank).then().statusCode(422);
    }

    @Test
    void a_window_is_one_meeting_and_not_a_standing_permission() {
        Map<String, Object> window = window();
        window.put("closes", clock.instant().plus(Duration.ofDays(2)).toString());
        table(window).then().statusCode(422).body("violations.code", contains("longer-than-a-meeting"));
    }

    @Test
    void the_convener_is_the_municipality_of_the_record_and_cannot_be_written() {
        Map<String, Object> window = window();
        window.put("convener", "24216");
        table(window).then().statusCode(422);
        post("other-coordinator", "/persons/" + referral.personId() + "/conference-windows", window())
                .then()
                .statusCode(404);
    }

    @Test
    void a_multi_agency_conference_without_consent_is_forbidden_and_with_consent_it_is_not() {
        Map<String, Object> window = window();
        window.put("kind", "MULTI_AGENCY");
        confirmed(tabled(window));
        member(403);
        listed(0);
        Map<String, Object> consent = ConsentApi.signed();
        consent.put(
                "scope",
                List.of(ConsentApi.line(
                        List.of("SECONDARY_CARE"), List.of("CONFERENCE"), List.of("NEEDS", "NARRATIVE"))));
        post("coordinator", "/persons/" + referral.personId() + "/consents", consent)
                .then()
                .statusCode(201);
        member(200);
    }

    @Test
    void the_person_reads_in_the_ledger_which_meeting_saw_what() {
        String id = tabled(window());
        confirmed(id);
        member(200);
        with(ConsentApi.residentOf(referral.personId()))
                .get("/api/v1/persons/" + referral.personId() + "/disclosures?basis=SUPPORT_CONFERENCE")
                .then()
                .body("items.basisId", contains(id))
                .body("items[0].categories", contains("NARRATIVE", "NEEDS", "SUPPORT"));
    }

    @Test
    void a_window_holds_for_every_record_of_the_person() {
        ReferralApi.Receipt other = ReferralApi.submitted();
        confirmed(tabled(window()));
        post("coordinator", "/persons/" + other.personId() + "/merge", merging(referral))
                .then()
                .statusCode(201);
        member(200);
        listed(2);
        as("conference-member").get("/api/v1/referrals/" + other.id()).then().statusCode(200);
        post("coordinator", "/persons/" + other.personId() + "/merge/reversal", parting(referral))
                .then()
                .statusCode(201);
        as("conference-member").get("/api/v1/referrals/" + other.id()).then().statusCode(404);
        member(200);
    }

    @Test
    void an_emergency_opens_the_record_at_once_for_one_account_and_one_hour() {
        post("other-referrer", emergencies(), Map.of("reason", "救急搬送のため"))
                .then()
                .statusCode(201)
                .body("expires", notNullValue());
        String person = "/api/v1/persons/" + referral.personId();
        as("other-referrer").get(person).then().statusCode(200).body("address", notNullValue());
        TestToken worker = TestTokens.as("link-worker").withSubject(UUID.randomUUID());
        post(worker, emergencies(), Map.of("reason", "救急搬送のため", "minutes", 30))
                .then()
                .statusCode(201);
        with(worker).get(person).then().statusCode(200).body("address", notNullValue());
        as("link-worker").get(person).then().statusCode(404);
        MovableClock.advance(Duration.ofMinutes(31));
        with(worker).get(person).then().statusCode(404);
    }

    @Test
    void an_emergency_is_told_to_the_centre_reviewed_and_ends_when_it_is_rejected() {
        TestToken worker = TestTokens.as("link-worker").withSubject(UUID.randomUUID());
        String id = post(worker, emergencies(), Map.of("reason", "救急搬送のため"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("coordinator")
                .get("/api/v1/notices?limit=200")
                .then()
                .body(
                        "items.find { it.referralNumber == '" + referral.number() + "' }.code",
                        equalTo("EMERGENCY_ACCESS"));
        as("coordinator")
                .get("/api/v1/basis-reviews?status=PENDING&personId=" + referral.personId())
                .then()
                .statusCode(200)
                .body("items.findAll { it.referralId == null }.id", contains(id))
                .body("items[0].keySet()", not(hasItem("reason")));
        as("coordinator")
                .get("/api/v1/basis-reviews/" + id)
                .then()
                .statusCode(200)
                .body("reason", equalTo("救急搬送のため"));
        with(worker).get("/api/v1/persons/" + referral.personId()).then().statusCode(200);
        judge(id, "rejection").then().statusCode(200);
        with(worker).get("/api/v1/persons/" + referral.personId()).then().statusCode(404);
    }

    @Test
    void an_emergency_needs_a_reason_and_lasts_an_hour_at_most() {
        post("link-worker", emergencies(), Map.of("reason", " ")).then().statusCode(422);
        post("link-worker", emergencies(), Map.of("reason", "救急", "minutes", 61))
                .then()
                .statusCode(422);
        post("link-worker", "/persons/" + UUID.randomUUID() + "/emergency-accesses", Map.of("reason", "救急"))
                .then()
                .statusCode(404);
    }

    @Test
    void the_path_from_the_conference_to_the_consent_is_counted() {
        Map<String, Integer> before = figures();
        confirmed(tabled(window()));
        Map<String, Integer> tabled = figures();
        assertThat(count(tabled, "tabled")).isEqualTo(count(before, "tabled") + 1);
        assertThat(count(tabled, "confirmed")).isEqualTo(count(before, "confirmed") + 1);
        assertThat(count(tabled, "consentObtained")).isEqualTo(count(before, "consentObtained"));
        post("coordinator", "/persons/" + referral.personId() + "/consents", ConsentApi.signed())
                .then()
                .statusCode(201);
        assertThat(count(figures(), "consentObtained")).isEqualTo(count(before, "consentObtained") + 1);
    }

    private static int count(Map<String, Integer> figures, String name) {
        return Objects.requireNonNull(figures.get(name), name);
    }

    private Map<String, Integer> figures() {
        int year = LocalDate.now(clock.withZone(ZoneId.of("Asia/Tokyo")))
                .minusMonths(3)
                .getYear();
        return as("analyst")
                .get("/api/v1/consent-paths/" + year)
                .then()
                .statusCode(200)
                .extract()
                .as(new TypeRef<>() {});
    }

    private Map<String, Object> window() {
        Instant now = clock.instant();
        Map<String, Object> window = new TreeMap<>();
        window.put("kind", "SUPPORT_CONFERENCE");
        window.put("meetingId", UUID.randomUUID().toString());
        window.put("meetingName", "見本カンファレンス");
        window.put(
                "members",
                List.of(DemoAccount.named("conference-member").userId().toString()));
        window.put("reason", "複数の機関で支援を検討するため");
        window.put("opens", now.minusSeconds(60).toString());
        window.put("closes", now.plusSeconds(3600).toString());
        return window;
    }

    private Response table(Map<String, Object> window) {
        return post("coordinator", "/persons/" + referral.personId() + "/conference-windows", window);
    }

    private String tabled(Map<String, Object> window) {
        return table(window)
                .then()
                .statusCode(201)
                .body("status", equalTo("PENDING"))
                .extract()
                .path("id");
    }

    private static void confirmed(String id) {
        judge(id, "confirmation").then().statusCode(200).body("status", equalTo("CONFIRMED"));
    }

    private static Response judge(String id, String judgement) {
        return with(COLLEAGUE).header("If-Match", "\"0\"").post("/api/v1/basis-reviews/" + id + "/" + judgement);
    }

    private void member(int status) {
        as("conference-member").get("/api/v1/referrals/" + referral.id()).then().statusCode(status);
    }

    private void listed(int count) {
        as("conference-member")
                .get("/api/v1/referrals?personId=" + referral.personId())
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(count));
    }

    private static Map<String, String> merging(ReferralApi.Receipt merged) {
        return Map.of("mergedPersonId", merged.personId(), "reason", "SAME_DETAILS");
    }

    private static Map<String, String> parting(ReferralApi.Receipt merged) {
        return Map.of("mergedPersonId", merged.personId(), "reason", "TWO_PERSONS");
    }

    private String emergencies() {
        return "/persons/" + referral.personId() + "/emergency-accesses";
    }
}
