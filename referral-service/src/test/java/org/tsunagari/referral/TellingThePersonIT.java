package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.referral.deadline.usecase.DeadlineWatch;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.DemoAccount;
import org.tsunagari.testkit.tokens.TestToken;

/** The person hears in plain language what has come of it, by the channel they chose, and not at all if they want that. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class TellingThePersonIT {

    private static final UUID HEALTH_ROOM = UUID.fromString("00000000-0000-4000-8000-000000000103");

    @Inject
    DeadlineWatch watch;

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");
    private String feedback = "";
    private String preference = "";

    @BeforeEach
    void a_referral_is_in_support() {
        ReferralApi.registerOrganisations();
        referral = ReferralApi.accepted();
        CaseService file = CaseService.opensOn(referral);
        file.connects(ConnectionCategory.COMFORTABLE_PLACE, "CAFE", Agency.SOCIAL_WELFARE_COUNCIL);
        file.assigns(
                DemoAccount.named("link-worker").userId(),
                HEALTH_ROOM,
                OrganisationKind.NEIGHBOURHOOD_HEALTH_ROOM,
                LinkWorkerRole.COMPANION);
        feedback = "/api/v1/persons/" + referral.personId() + "/feedback";
        preference = "/api/v1/persons/" + referral.personId() + "/contact-preference";
    }

    private Response say(RequestSpecification who, String channel, String language, boolean doNotContact) {
        String tag = ReferralApi.as("coordinator").get(preference).header("ETag");
        boolean first = ReferralApi.as("coordinator").get(preference).jsonPath().getString("saidAt") == null;
        return who.header(first ? "If-None-Match" : "If-Match", first ? "*" : tag)
                .body(Map.of("channel", channel, "language", language, "doNotContact", doNotContact, "note", "夕方に"))
                .put(preference);
    }

    private String composed() {
        return ReferralApi.post(
                        "coordinator", feedback, Map.of("referralId", referral.id(), "words", "サロンの みなさんが 待っています。"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String state(String id) {
        return ReferralApi.as("coordinator")
                .get("/api/v1/person-feedback/" + id)
                .path("state");
    }

    @Test
    void with_a_status_report_the_person_is_told_in_plain_japanese() {
        ReferralApi.post(
                        "coordinator",
                        "/api/v1/referrals/" + referral.id() + "/status-reports",
                        Map.of(
                                "supportGiven", "専門的な記載(見本)",
                                "plan", "専門的な計画(見本)",
                                "toPerson", "来週 いっしょに 行きましょう。",
                                "agencies", List.of(Map.of("agency", "CENTRE", "state", "PLANNED"))))
                .then()
                .statusCode(201);
        TestToken self = ReferralApi.residentWhoIs(referral.personId());
        List<String> said = ReferralApi.with(self)
                .get(feedback)
                .then()
                .statusCode(200)
                .body("items[0].language", equalTo("JA"))
                .extract()
                .path("items[0].paragraphs");
        assertThat(String.join("\n", said))
                .contains("見本内科クリニックから", "つながりが 1つ あります", "社会福祉協議会", "地域包括支援センター")
                .contains("来週 いっしょに 行きましょう。", "電話 0595-00-0001", "いつでも 言ってください")
                .doesNotContain("専門的な");
    }

    @Test
    void in_english_for_whoever_reads_english() {
        composed();
        TestToken self = ReferralApi.residentWhoIs(referral.personId());
        ReferralApi.with(self)
                .header("Accept-Language", "en")
                .get(feedback)
                .then()
                .body("items[0].language", equalTo("EN"))
                .body("items[0].paragraphs[1]", equalTo("You have 1 connection with a person or place now."));
    }

    @Test
    void the_language_that_the_person_chose_counts_where_the_reader_names_none() {
        say(ReferralApi.as("coordinator"), "PORTAL", "EN", false).then().statusCode(200);
        String id = composed();
        ReferralApi.as("coordinator")
                .get("/api/v1/person-feedback/" + id)
                .then()
                .body("title", equalTo("What has happened since we heard from you"));
    }

    @Test
    void whoever_has_chosen_the_portal_has_heard_it_when_they_look() {
        say(ReferralApi.as("coordinator"), "PORTAL", "JA", false).then().statusCode(200);
        TestToken self = ReferralApi.residentWhoIs(referral.personId());
        String id = composed();
        assertThat(state(id)).isEqualTo("AVAILABLE");
        ReferralApi.with(self).get(feedback).then().body("items[0].state", equalTo("READ"));
        assertThat(state(id)).isEqualTo("READ");
        tell(id).then().statusCode(409).body("code", equalTo("not-to-be-told"));
    }

    @Test
    void the_portal_without_an_account_reaches_nobody_so_that_somebody_has_to_tell_it() {
        say(ReferralApi.as("coordinator"), "PORTAL", "JA", false).then().statusCode(200);
        ReferralApi.accountOf(referral.personId(), "FAMILY");
        String id = composed();
        ReferralApi.as("coordinator")
                .get("/api/v1/person-feedback/" + id)
                .then()
                .body("state", equalTo("TO_BE_TOLD"))
                .body("reason", equalTo("NO_ACCOUNT"));
        assertThat(row(id)).containsEntry("reason", "NO_ACCOUNT");
        tell(id).then().statusCode(200).body("state", equalTo("TOLD"));
    }

    @Test
    void who_has_no_account_any_more_does_not_wait_on_the_portal() {
        say(ReferralApi.as("coordinator"), "PORTAL", "JA", false).then().statusCode(200);
        UUID account = UUID.randomUUID();
        String accounts = "/api/v1/persons/" + referral.personId() + "/accounts";
        ReferralApi.post("coordinator", accounts, Map.of("account", account.toString(), "relation", "SELF"))
                .then()
                .statusCode(201);
        String id = composed();
        watch.look();
        assertThat(state(id)).isEqualTo("AVAILABLE");
        ReferralApi.as("coordinator").delete(accounts + "/" + account).then().statusCode(204);
        watch.look();
        ReferralApi.as("coordinator")
                .get("/api/v1/person-feedback/" + id)
                .then()
                .body("state", equalTo("TO_BE_TOLD"))
                .body("reason", equalTo("NO_ACCOUNT"));
    }

    @Test
    void what_was_withheld_is_offered_to_the_office_when_contact_is_wanted_again_the_latest_alone() {
        say(ReferralApi.as("coordinator"), "PHONE", "JA", true).then().statusCode(200);
        String first = composed();
        String second = composed();
        MovableClock.advance(Duration.ofDays(90));
        try {
            say(ReferralApi.as("coordinator"), "PORTAL", "JA", false).then().statusCode(200);
            assertThat(state(first)).isEqualTo("OBSOLETE");
            assertThat(row(second))
                    .containsEntry("reason", "CONTACT_WANTED_AGAIN")
                    .containsEntry("overdue", false);
            String anew = composed();
            assertThat(state(second)).isEqualTo("OBSOLETE");
            assertThat(waiting("coordinator")).contains(anew).doesNotContain(first, second);
        } finally {
            MovableClock.reset();
        }
    }

    @Test
    void what_rests_on_a_wrong_report_stands_in_the_way_of_nothing_that_was_withheld() {
        say(ReferralApi.as("coordinator"), "PHONE", "JA", true).then().statusCode(200);
        String first = composed();
        String wrong = ReferralApi.report(referral.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ReferralApi.as("coordinator")
                .header("If-Match", ReferralApi.etag("/api/v1/status-reports/" + wrong))
                .body(Map.of("reason", "WRONG_CONTENT"))
                .post("/api/v1/status-reports/" + wrong + "/entered-in-error")
                .then()
                .statusCode(200);
        say(ReferralApi.as("coordinator"), "PHONE", "JA", false).then().statusCode(200);
        assertThat(state(first)).isEqualTo("TO_BE_TOLD");
        assertThat(waiting("coordinator")).contains(first);
    }

    @Test
    void whoever_wants_a_letter_after_all_is_written_to_and_does_not_wait_on_the_portal() {
        TestToken self = ReferralApi.residentWhoIs(referral.personId());
        say(ReferralApi.with(self), "PORTAL", "JA", false).then().statusCode(200);
        String id = composed();
        assertThat(state(id)).isEqualTo("AVAILABLE");
        say(ReferralApi.with(self), "LETTER", "JA", false).then().statusCode(200);
        assertThat(state(id)).isEqualTo("TO_BE_TOLD");
        assertThat(waiting("coordinator")).contains(id);
        say(ReferralApi.with(self), "PORTAL", "JA", false).then().statusCode(200);
        assertThat(state(id)).isEqualTo("AVAILABLE");
        assertThat(waiting("coordinator")).doesNotContain(id);
    }

    @Test
    void nobody_calls_whoever_wants_a_letter_now_and_nobody_waits_longer_for_that() {
        say(ReferralApi.as("coordinator"), "PHONE", "JA", false).then().statusCode(200);
        String id = composed();
        Object since = row(id).get("waitingSince");
        say(ReferralApi.as("coordinator"), "LETTER", "EN", false).then().statusCode(200);
        assertThat(row(id)).containsEntry("channel", "LETTER");
        assertThat(row(id)).containsEntry("waitingSince", since);
        ReferralApi.as("coordinator")
                .get("/api/v1/person-feedback/" + id)
                .then()
                .body("title", equalTo("What has happened since we heard from you"));
    }

    @Test
    void what_was_withheld_goes_the_way_that_is_wanted_when_contact_is() {
        say(ReferralApi.as("coordinator"), "PHONE", "JA", true).then().statusCode(200);
        String id = composed();
        say(ReferralApi.as("coordinator"), "LETTER", "JA", false).then().statusCode(200);
        assertThat(row(id)).containsEntry("channel", "LETTER");
        assertThat(row(id)).containsEntry("reason", "CONTACT_WANTED_AGAIN");
    }

    @Test
    void a_letter_does_not_say_who_has_called_the_centre() {
        InventedPatient patient = InventedPatient.somebody();
        Map<String, Object> call = new HashMap<>(patient.referral());
        call.put("channel", "PHONE");
        call.put("sourceOrganisationId", ReferralApi.CLINIC.toString());
        call.put("reporter", Map.of("kind", "PROFESSIONAL", "name", "見本 看護師", "contact", "0595-00-0002"));
        String search = ReferralApi.as("coordinator")
                .body(patient.described())
                .post("/api/v1/persons/matches")
                .then()
                .statusCode(200)
                .extract()
                .path("searchId");
        call.put("personMatch", Map.of("searchId", search, "decision", "NONE_OF_THESE"));
        ReferralApi.Receipt called = ReferralApi.submit("coordinator", call)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
        String id = ReferralApi.post(
                        "coordinator",
                        "/api/v1/persons/" + called.personId() + "/feedback",
                        Map.of("referralId", called.id()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (String language : List.of("ja", "en")) {
            ReferralApi.as("coordinator")
                    .header("Accept-Language", language)
                    .get("/api/v1/person-feedback/" + id)
                    .then()
                    .statusCode(200)
                    .body("paragraphs[0]", not(containsString("見本内科クリニック")));
        }
    }

    private static Map<String, Object> row(String id) {
        return Pages.whole("coordinator", "/api/v1/person-feedback?limit=200").stream()
                .filter(item -> id.equals(item.get("id")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoever_wants_a_letter_waits_in_the_list_until_somebody_has_told_them() {
        say(ReferralApi.as("coordinator"), "LETTER", "JA", false).then().statusCode(200);
        String id = composed();
        assertThat(waiting("coordinator")).contains(id);
        assertThat(waiting("link-worker")).contains(id);
        assertThat(waiting("other-coordinator")).doesNotContain(id);
        tell(id).then().statusCode(200).body("state", equalTo("TOLD"));
        assertThat(waiting("coordinator")).doesNotContain(id);
    }

    @Test
    void the_letter_prints_in_the_language_that_the_person_chose_always_the_same() {
        say(ReferralApi.as("coordinator"), "LETTER", "EN", false).then().statusCode(200);
        String path = "/api/v1/person-feedback/" + composed();
        byte[] letter = letter("link-worker", path);
        assertThat(letter("coordinator", path)).isEqualTo(letter);
        ReferralApi.as("referrer").accept("application/pdf").get(path).then().statusCode(404);
    }

    private static byte[] letter(String account, String path) {
        return ReferralApi.as(account)
                .accept("application/pdf")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    @Test
    void whoever_wants_no_contact_is_left_alone_but_may_read() {
        say(ReferralApi.as("coordinator"), "PHONE", "JA", true).then().statusCode(200);
        String id = composed();
        assertThat(state(id)).isEqualTo("WITHHELD");
        assertThat(waiting("coordinator")).doesNotContain(id);
        tell(id).then().statusCode(409).body("code", equalTo("not-to-be-told"));
        TestToken self = ReferralApi.residentWhoIs(referral.personId());
        ReferralApi.with(self).get(feedback).then().body("items[0].state", equalTo("READ"));
    }

    @Test
    void what_waits_is_withheld_as_soon_as_the_person_wants_no_contact() {
        String id = composed();
        assertThat(state(id)).isEqualTo("TO_BE_TOLD");
        TestToken self = ReferralApi.residentWhoIs(referral.personId());
        say(ReferralApi.with(self), "PHONE", "JA", true).then().statusCode(200);
        assertThat(state(id)).isEqualTo("WITHHELD");
    }

    @Test
    void who_wants_no_contact_under_another_record_of_theirs_is_left_alone() {
        ReferralApi.Receipt other = ReferralApi.submitted();
        ReferralApi.as("coordinator")
                .header("If-None-Match", "*")
                .body(Map.of("channel", "PHONE", "language", "JA", "doNotContact", true))
                .put("/api/v1/persons/" + other.personId() + "/contact-preference")
                .then()
                .statusCode(200);
        ReferralApi.post(
                        "coordinator",
                        "/api/v1/persons/" + referral.personId() + "/merge",
                        Map.of("mergedPersonId", other.personId(), "reason", "CONFIRMED_BY_PERSON"))
                .then()
                .statusCode(201);
        assertThat(state(composed())).isEqualTo("WITHHELD");
    }

    private ReferralApi.Receipt another() {
        return ReferralApi.submitted();
    }

    private static void wantsNoContact(String person, String condition, String tag) {
        ReferralApi.as("coordinator")
                .header(condition, tag)
                .body(Map.of("channel", "PHONE", "language", "JA", "doNotContact", true))
                .put("/api/v1/persons/" + person + "/contact-preference")
                .then()
                .statusCode(200);
    }

    private void said(ReferralApi.Receipt other, String what, String reason) {
        ReferralApi.post(
                        "coordinator",
                        "/api/v1/persons/" + referral.personId() + "/" + what,
                        Map.of("mergedPersonId", other.personId(), "reason", reason))
                .then()
                .statusCode(201);
    }

    @Test
    void who_turns_out_to_want_no_contact_under_another_record_is_left_alone_from_then_on() {
        String id = composed();
        ReferralApi.Receipt other = another();
        wantsNoContact(other.personId(), "If-None-Match", "*");

        said(other, "merge", "CONFIRMED_BY_PERSON");

        ReferralApi.as("coordinator")
                .get(preference)
                .then()
                .body("doNotContact", equalTo(true))
                .body("channel", equalTo("PHONE"));
        assertThat(state(id)).isEqualTo("WITHHELD");
        assertThat(waiting("coordinator")).doesNotContain(id);
        ReferralApi.as("coordinator")
                .header("Accept", "application/pdf")
                .get("/api/v1/person-feedback/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-to-be-told"));
    }

    @Test
    void nobody_overwrites_what_was_said_under_the_other_record_without_having_read_it() {
        ReferralApi.Receipt other = another();
        wantsNoContact(other.personId(), "If-None-Match", "*");
        said(other, "merge", "CONFIRMED_BY_PERSON");

        ReferralApi.as("coordinator")
                .header("If-None-Match", "*")
                .body(Map.of("channel", "LETTER", "language", "JA", "doNotContact", false))
                .put(preference)
                .then()
                .statusCode(412);

        say(ReferralApi.as("coordinator"), "LETTER", "JA", false)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        ReferralApi.as("coordinator")
                .get(preference)
                .then()
                .body("channel", equalTo("LETTER"))
                .header("ETag", "\"1\"");
    }

    @Test
    void of_two_people_who_were_taken_for_one_neither_is_contacted_when_one_of_them_wanted_none() {
        ReferralApi.Receipt other = another();
        said(other, "merge", "CONFIRMED_BY_PERSON");
        wantsNoContact(referral.personId(), "If-None-Match", "*");

        said(other, "merge/reversal", "TWO_PERSONS");

        for (ReferralApi.Receipt either : List.of(referral, other)) {
            ReferralApi.as("coordinator")
                    .get("/api/v1/persons/" + either.personId() + "/contact-preference")
                    .then()
                    .body("doNotContact", equalTo(true));
        }
    }

    @Test
    void what_one_said_before_they_were_taken_for_one_is_theirs_alone() {
        ReferralApi.Receipt other = another();
        wantsNoContact(other.personId(), "If-None-Match", "*");
        said(other, "merge", "CONFIRMED_BY_PERSON");

        said(other, "merge/reversal", "TWO_PERSONS");

        ReferralApi.as("coordinator").get(preference).then().body("doNotContact", equalTo(false));
    }

    @Test
    void whoever_supports_the_person_sees_the_wish_before_they_call() {
        say(ReferralApi.as("coordinator"), "PHONE", "JA", true).then().statusCode(200);
        ReferralApi.as("link-worker")
                .get(preference)
                .then()
                .statusCode(200)
                .body("doNotContact", equalTo(true))
                .body("note", equalTo("夕方に"));
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
        ReferralApi.as("link-worker").get(preference).then().statusCode(404);
    }

    @Test
    void only_the_person_and_the_centre_say_how_the_person_wants_to_hear() {
        TestToken family = ReferralApi.accountOf(referral.personId(), "FAMILY");
        say(ReferralApi.with(family), "PHONE", "JA", false).then().statusCode(404);
        say(ReferralApi.as("link-worker"), "PHONE", "JA", false).then().statusCode(403);
        say(ReferralApi.as("referrer"), "PHONE", "JA", false).then().statusCode(403);
        ReferralApi.as("coordinator").get(preference).then().body("saidAt", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"referrer", "other-referrer", "conference-member", "other-coordinator"})
    void nobody_else_reads_what_the_person_is_told(String account) {
        String id = composed();
        ReferralApi.as(account).get(feedback).then().statusCode(404);
        ReferralApi.as(account).get("/api/v1/person-feedback/" + id).then().statusCode(404);
    }

    @Test
    void the_family_does_not_read_what_the_person_is_told() {
        composed();
        TestToken family = ReferralApi.accountOf(referral.personId(), "FAMILY");
        ReferralApi.with(family).get(feedback).then().statusCode(404);
    }

    @Test
    void what_was_said_stands_nowhere_in_clear_text() throws Exception {
        composed();
        say(ReferralApi.as("coordinator"), "PHONE", "JA", false).then().statusCode(200);
        assertThat(Dump.everyRow())
                .noneMatch(row -> Dump.shows(row, "サロンの みなさんが"))
                .noneMatch(row -> Dump.shows(row, "夕方に"));
    }

    @Test
    void a_wish_that_somebody_else_has_changed_meanwhile_is_not_overwritten() {
        say(ReferralApi.as("coordinator"), "PHONE", "JA", false).then().statusCode(200);
        Map<String, Object> wish = Map.of("channel", "LETTER", "language", "JA", "doNotContact", false);
        ReferralApi.as("coordinator").body(wish).put(preference).then().statusCode(428);
        ReferralApi.as("coordinator")
                .header("If-Match", "\"77\"")
                .body(wish)
                .put(preference)
                .then()
                .statusCode(412);
        ReferralApi.as("coordinator")
                .header("If-None-Match", "*")
                .body(wish)
                .put(preference)
                .then()
                .statusCode(412);
    }

    /** Guarantee 6. */
    @Test
    void a_referral_of_somebody_else_and_none_at_all_are_refused_alike_and_only_to_who_may_tell_the_person()
            throws Exception {
        String other = ReferralApi.submitted().id();
        String none = UUID.randomUUID().toString();
        assertThat(problem(composing("coordinator", feedback, other)))
                .isEqualTo(problem(composing("coordinator", feedback, none)));

        String nobody = "/api/v1/persons/" + UUID.randomUUID() + "/feedback";
        for (String path : List.of(feedback, nobody)) {
            String foreign = path.equals(nobody) ? "coordinator" : "other-coordinator";
            for (String named : List.of(other, none)) {
                composing(foreign, path, named).then().statusCode(404);
            }
        }
        assertThat(Database.ask(
                        "24208",
                        "SELECT payload::jsonb ->> 'decision' FROM audit_event WHERE payload LIKE '%"
                                + nobody.substring(8) + "%'"))
                .hasSize(2)
                .allMatch(decision -> decision.startsWith("deny:"));
    }

    private static Response composing(String account, String path, String referral) {
        return ReferralApi.post(account, path, Map.of("referralId", referral));
    }

    private static String problem(Response refused) {
        return refused.then().statusCode(422).extract().jsonPath().getString("violations");
    }

    @Test
    void a_referral_of_somebody_else_is_refused_with_a_pointer() {
        String other = ReferralApi.submitted().id();
        ReferralApi.post("coordinator", feedback, Map.of("referralId", other))
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/referralId"))
                .body("violations[0].message", not(containsString("violation.")));
        ReferralApi.as("coordinator").get(feedback).then().body("items.id", not(hasItem(other)));
    }

    private static Response tell(String id) {
        String path = "/api/v1/person-feedback/" + id;
        return ReferralApi.as("link-worker")
                .header("If-Match", ReferralApi.as("coordinator").get(path).header("ETag"))
                .post(path + "/telling");
    }

    private static List<Object> waiting(String account) {
        return Pages.whole(account, "/api/v1/person-feedback?limit=200").stream()
                .map(item -> item.get("id"))
                .toList();
    }
}
