package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.referral.ReferralApi.as;

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
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestToken;
import org.tsunagari.testkit.tokens.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class MessagesIT {

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void a_referral_is_submitted() {
        ReferralApi.registerOrganisations();
        referral = ReferralApi.submitted();
    }

    @Test
    void a_question_makes_the_referral_wait_and_its_answer_gives_it_back() {
        String question = ask(0, "家族構成を教えてください");
        as("referrer").get(path("")).then().body("status", equalTo("INFORMATION_REQUESTED"));
        answer("referrer", 1, question, "一人暮らしです").then().statusCode(201).body("status", equalTo("SUBMITTED"));
        as("coordinator")
                .get(path("/messages"))
                .then()
                .statusCode(200)
                .body("items.kind", contains("INFORMATION_REQUEST", "ANSWER"))
                .body("items.by", contains("CENTRE", "SOURCE"))
                .body("items[0].reason", equalTo("BACKGROUND"))
                .body("items[0].answered", equalTo(true))
                .body("items[1].answers", equalTo(question))
                .body("items[1].text", equalTo("一人暮らしです"));
    }

    @Test
    void of_two_questions_the_last_answer_gives_it_back() {
        String first = ask(0, "家族構成を教えてください");
        String second = ask(1, "主治医はどなたですか");
        answer("referrer", 2, first, "一人暮らしです").then().statusCode(201).body("status", equalTo("INFORMATION_REQUESTED"));
        answer("referrer", 2, second, "見本医師です").then().statusCode(201).body("status", equalTo("SUBMITTED"));
    }

    @Test
    void a_question_is_answered_once() {
        String question = ask(0, "家族構成を教えてください");
        answer("referrer", 1, question, "一人暮らしです").then().statusCode(201);
        answer("referrer", 2, question, "もう一度").then().statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void two_answers_at_once_answer_both_questions() throws Exception {
        String first = ask(0, "家族構成を教えてください");
        String second = ask(1, "主治医はどなたですか");
        String third = ask(2, "お薬は何ですか");
        List<Callable<Integer>> answers = Stream.of(first, second, third)
                .<Callable<Integer>>map(question ->
                        () -> answer("referrer", 3, question, "同時の答え(見本)").statusCode())
                .toList();
        try (var threads = Executors.newFixedThreadPool(3)) {
            assertThat(threads.invokeAll(answers).stream().map(Future::resultNow))
                    .containsOnly(201);
        }
        as("referrer").get(path("")).then().body("status", equalTo("SUBMITTED"));
        as("coordinator")
                .get(path("/messages"))
                .then()
                .body("items.findAll { it.kind == 'ANSWER' }.size()", equalTo(3));
    }

    /** Guarantees 9 and 10: form 2's rule holds for words too, whatever has become of the referral. */
    @Test
    void once_support_began_the_centre_tells_the_source_nothing_without_consent_even_while_the_referral_rests() {
        CaseService.opensOn(accepted());
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
        as("coordinator").get(path("")).then().body("status", equalTo("ON_HOLD"));

        send("coordinator", UUID.randomUUID().toString())
                .then()
                .statusCode(409)
                .body("code", equalTo("source-must-not-be-told"));
        AttachmentsIT.attach("coordinator", path(""), AttachmentsIT.SCAN, "application/pdf")
                .then()
                .statusCode(409)
                .body("code", equalTo("source-must-not-be-told"));
        send("referrer", UUID.randomUUID().toString()).then().statusCode(201);
    }

    /** Guarantee 9: on hold the referral stays where it is, and support begins all the same. */
    @Test
    void support_that_begins_while_the_referral_rests_is_not_told_of_without_consent_either() {
        accepted();
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
        CaseService.opens(referral);
        Awaitility.await().atMost(CaseService.PATIENCE).until(() -> as("coordinator")
                .get(path("/transitions"))
                .<List<String>>path("items.transition")
                .contains("SUPPORT_START"));

        send("coordinator", UUID.randomUUID().toString())
                .then()
                .statusCode(409)
                .body("code", equalTo("source-must-not-be-told"));
    }

    /** Guarantee 10. */
    @Test
    void what_the_centre_said_of_support_the_source_reads_while_it_may_be_told_and_each_reading_is_listed() {
        String before = sent("coordinator");
        CaseService.opensOn(accepted());
        String after = sent("coordinator");
        String file = AttachmentsIT.attach("coordinator", path(""), AttachmentsIT.SCAN, "application/pdf")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ReferralApi.change("coordinator", referral.id(), "closure", Map.of("reason", "SUPPORT_ENDED", "note", "見本の経過"))
                .then()
                .statusCode(200);

        textOf(before, "見本のことば");
        textOf(after, "見本のことば");
        as("referrer").get(path("/attachments/" + file)).then().statusCode(200);
        as("referrer").get(path("/transitions")).then().body("items.note", hasItem("見本の経過"));
        String ledger = "/api/v1/persons/" + referral.personId() + "/disclosures";
        as("coordinator")
                .get(ledger)
                .then()
                .body("items.findAll { it.object.endsWith('/messages') }.size()", equalTo(2))
                .body("items.object", hasItem("referrals/" + referral.id() + "/attachments/" + file))
                .body("items.object", hasItem("referrals/" + referral.id() + "/transitions"))
                .body("items.basis.unique()", contains("CONSENT"));

        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);

        textOf(before, "見本のことば");
        textOf(after, null);
        as("referrer").get(path("/attachments/" + file)).then().statusCode(404);
        as("referrer").get(path("/attachments")).then().body("items.size()", equalTo(0));
        as("referrer").get(path("/transitions")).then().body("items.note", not(hasItem("見本の経過")));
        as("coordinator").get(path("/messages")).then().body("items.text", contains("見本のことば", "見本のことば"));
        as("coordinator").get(path("/transitions")).then().body("items.note", hasItem("見本の経過"));
    }

    /** Guarantee 9: a patient of the clinic may be a neighbour of the nurse, and the nurse may use the portal. */
    @Test
    void who_works_at_the_source_and_has_an_account_of_their_own_hears_of_others_no_more_than_the_source() {
        CaseService.opensOn(accepted());
        String after = sent("coordinator");
        String file = AttachmentsIT.attach("coordinator", path(""), AttachmentsIT.SCAN, "application/pdf")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ReferralApi.change("coordinator", referral.id(), "closure", Map.of("reason", "SUPPORT_ENDED", "note", "見本の経過"))
                .then()
                .statusCode(200);
        TestToken nurse =
                TestTokens.as("referrer").withSubject(UUID.randomUUID()).withRoles("referrer", "resident");

        ReferralApi.with(nurse)
                .get(path("/messages"))
                .then()
                .body("items.find { it.id == '" + after + "' }.text", equalTo("見本のことば"));
        as("coordinator")
                .get("/api/v1/persons/" + referral.personId() + "/disclosures")
                .then()
                .body("items.object", hasItem("referrals/" + referral.id() + "/messages"));

        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);

        ReferralApi.with(nurse)
                .get(path("/messages"))
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + after + "' }.text", nullValue());
        ReferralApi.with(nurse).get(path("/attachments/" + file)).then().statusCode(404);
        ReferralApi.with(nurse)
                .get(path("/transitions"))
                .then()
                .statusCode(200)
                .body("items.note", not(hasItem("見本の経過")));
    }

    @Test
    void a_family_member_at_the_source_hears_no_more_than_the_source_and_withdraws_nothing_for_the_person() {
        UUID account = UUID.randomUUID();
        ReferralApi.post(
                        "coordinator",
                        "/api/v1/persons/" + referral.personId() + "/accounts",
                        Map.of("account", account.toString(), "relation", "FAMILY"))
                .then()
                .statusCode(201);
        TestToken niece = TestTokens.as("referrer").withSubject(account).withRoles("referrer", "resident");
        CaseService.opensOn(accepted());
        String after = sent("coordinator");
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);

        ReferralApi.with(niece)
                .get(path("/messages"))
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + after + "' }.text", nullValue());
        ReferralApi.with(ReferralApi.accountOf(referral.personId(), "FAMILY"))
                .get(path(""))
                .then()
                .statusCode(200)
                .body("allowedTransitions.size()", equalTo(0));
        ReferralApi.with(ReferralApi.residentWhoIs(referral.personId()))
                .get(path(""))
                .then()
                .statusCode(200)
                .body("allowedTransitions", contains("withdrawal"));
    }

    private void textOf(String message, @Nullable String expected) {
        as("referrer")
                .get(path("/messages"))
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + message + "' }.text", equalTo(expected));
    }

    private String sent(String account) {
        return send(account, UUID.randomUUID().toString())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ReferralApi.Receipt accepted() {
        ReferralApi.accept(referral);
        return referral;
    }

    @Test
    void an_answer_to_no_open_question_is_refused() {
        ask(0, "家族構成を教えてください");
        answer("referrer", 1, UUID.randomUUID().toString(), "一人暮らしです")
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("no-open-question"));
    }

    @Test
    void the_other_side_sees_that_its_message_was_read_and_ones_own_reading_is_none() {
        String message = send("referrer", UUID.randomUUID().toString())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        read("referrer", message).then().statusCode(204);
        as("referrer").get(path("/messages")).then().body("items[0].readAt", nullValue());
        read("coordinator", message).then().statusCode(204);
        read("coordinator", message).then().statusCode(204);
        as("referrer").get(path("/messages")).then().body("items[0].readAt", notNullValue());
    }

    @Test
    void only_the_two_sides_write_and_read() {
        send("other-referrer", UUID.randomUUID().toString()).then().statusCode(404);
        as("other-referrer").get(path("/messages")).then().statusCode(404);
        as("resident").get(path("/messages")).then().statusCode(403);
        read("coordinator", UUID.randomUUID().toString()).then().statusCode(404);
    }

    @Test
    void a_repeated_message_is_sent_once() {
        String key = UUID.randomUUID().toString();
        send("referrer", key).then().statusCode(201);
        send("referrer", key).then().statusCode(201).header("Idempotency-Replayed", "true");
        as("referrer").get(path("/messages")).then().body("items.size()", equalTo(1));
    }

    @Test
    void what_is_written_is_not_readable_in_the_database() throws Exception {
        send("referrer", UUID.randomUUID().toString());
        assertThat(Database.ask(
                        "24208",
                        "SELECT position('見本のことば'::bytea IN body) FROM referral_message WHERE referral_id = '"
                                + referral.id() + "'"))
                .containsExactly("0");
    }

    private String ask(int version, String text) {
        return as("coordinator")
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("reason", "BACKGROUND", "text", text))
                .post(path("/information-requests"))
                .then()
                .statusCode(201)
                .body("status", equalTo("INFORMATION_REQUESTED"))
                .extract()
                .path("id");
    }

    private Response answer(String account, int version, String question, String text) {
        return as(account)
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("answers", question, "text", text))
                .post(path("/information-answers"));
    }

    private Response send(String account, String key) {
        return as(account)
                .header("Idempotency-Key", key)
                .body(Map.of("text", "見本のことば"))
                .post(path("/messages"));
    }

    private Response read(String account, String message) {
        return as(account).put(path("/messages/" + message + "/reading"));
    }

    private String path(String rest) {
        return "/api/v1/referrals/" + referral.id() + rest;
    }
}
