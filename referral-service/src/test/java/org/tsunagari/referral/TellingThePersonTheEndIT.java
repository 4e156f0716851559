package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.testkit.RealComponents;

/** After the end the person hears that it has ended and how; and who has died hears nothing more. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class TellingThePersonTheEndIT {

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void somebody_is_referred() {
        ReferralApi.registerOrganisations();
        referral = ReferralApi.submitted();
    }

    @ParameterizedTest
    @CsvSource({
        "closure,CANNOT_BE_REACHED,この 相談を おわりました,連絡が とれませんでした",
        "closure,NEED_MET,この 相談を おわりました,困っていたことが なくなった",
        "decline,OUTSIDE_REMIT,うけないことに しました,センターで 手伝えることでは ありませんでした",
        "withdrawal,REFERRED_ELSEWHERE,この 相談は とりさげられました,ほかの ところを 紹介しました"
    })
    void the_person_hears_how_it_ended(String transition, String reason, String end, String because) {
        if (transition.equals("closure")) {
            ReferralApi.accept(referral);
        }
        end(transition, reason);

        String said = String.join("\n", paragraphs(composed()));

        assertThat(said).contains(end, because).doesNotContain("さがしています");
    }

    @Test
    void with_the_final_report_the_person_hears_the_end_and_what_stays() {
        CaseService support = supported();
        support.closes();
        ReferralApi.awaitStatus(referral.id(), "CLOSED");

        ReferralApi.report(referral.id()).then().statusCode(201);

        List<String> said = as("coordinator")
                .header("Accept-Language", "en")
                .get(feedback())
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].paragraphs");
        assertThat(String.join("\n", said))
                .contains("we closed this request", "has come to its end", "ask us at any time")
                .doesNotContain("looking for", "now:", "next:");
    }

    @Test
    void whoever_is_declined_is_told_without_anybody_thinking_of_it() {
        end("decline", "NO_CAPACITY");
        as("coordinator")
                .get(feedback())
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].state", equalTo("TO_BE_TOLD"))
                .body("items[0].paragraphs[2]", equalTo("いま、センターでは 人が たりません。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PERSON_DECLINES", "DUPLICATE", "CANNOT_BE_REACHED", "PERSON_DIED"})
    void nobody_goes_to_tell_what_the_person_knows_or_cannot_hear(String reason) {
        end("decline", reason);
        as("coordinator").get(feedback()).then().body("items.size()", equalTo(0));
    }

    @Test
    void whoever_wants_no_contact_is_not_told_that_they_are_declined() {
        as("coordinator")
                .header("If-None-Match", "*")
                .body(Map.of("channel", "PHONE", "language", "JA", "doNotContact", true))
                .put("/api/v1/persons/" + referral.personId() + "/contact-preference")
                .then()
                .statusCode(200);
        end("decline", "NO_CAPACITY");
        as("coordinator").get(feedback()).then().body("items.size()", equalTo(0));
    }

    @Test
    void who_has_agreed_to_nothing_does_not_learn_by_a_letter_that_somebody_told_the_centre() {
        Map<String, Object> form = ReferralApi.referral(ReferralApi.someone());
        form.remove("consent");
        form.put("otherBasis", Map.of("type", "SUPPORT_CONFERENCE", "reason", "本人の同意が得られません(見本)"));
        referral = ReferralApi.submit("referrer", form)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
        end("decline", "OUTSIDE_REMIT");
        as("coordinator").get(feedback()).then().body("items.size()", equalTo(0));
    }

    @Test
    void how_it_was_going_is_told_to_nobody_once_the_end_is_to_be_told() {
        supported();
        String before = composed();
        end("closure", "NEED_MET");
        String end = composed();
        is(before, "OBSOLETE", "SAID_ANEW");
        is(end, "TO_BE_TOLD", null);
    }

    @Test
    void who_has_died_is_told_nothing_more_of_whatever_referral() {
        supported();
        String waiting = composed();
        end("closure", "PERSON_DIED");

        is(waiting, "OBSOLETE", "PERSON_DIED");
        compose().then().statusCode(409).body("code", equalTo("not-to-be-told"));
        ReferralApi.report(referral.id()).then().statusCode(201);
        assertThat(as("coordinator").get(feedback()).jsonPath().getList("items.state"))
                .containsExactly("OBSOLETE");
    }

    @Test
    void whoever_is_referred_on_a_later_day_is_alive() {
        InventedPatient patient = InventedPatient.somebody();
        referral = sent(patient);
        ReferralApi.accept(referral);
        end("closure", "PERSON_DIED");
        ReferralApi.Receipt alive = sent(patient);
        assertThat(alive.personId()).isEqualTo(referral.personId());
        ReferralApi.post("coordinator", feedback(), Map.of("referralId", alive.id()))
                .then()
                .statusCode(201);
        compose().then().statusCode(409).body("code", equalTo("not-to-be-told"));
    }

    private static ReferralApi.Receipt sent(InventedPatient patient) {
        return ReferralApi.submit("referrer", patient.referral())
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
    }

    @Test
    void what_calls_the_support_ended_is_told_to_nobody_when_it_goes_on() {
        CaseService support = supported();
        support.closes();
        ReferralApi.awaitStatus(referral.id(), "CLOSED");
        String ended = composed();
        support.reopens();
        ReferralApi.awaitStatus(referral.id(), "IN_SUPPORT");
        is(ended, "OBSOLETE", "REOPENED");
        assertThat(String.join("\n", paragraphs(composed()))).contains("さがしています");
    }

    @Test
    void of_a_referral_in_error_the_person_hears_nothing_and_reads_nothing() {
        supported();
        String wrong = composed();
        end("entered-in-error", "WRONG_PERSON");

        is(wrong, "OBSOLETE", "REFERRAL_IN_ERROR");
        compose().then().statusCode(409).body("code", equalTo("not-to-be-told"));
        assertThat(ReferralApi.with(ReferralApi.residentWhoIs(referral.personId()))
                        .get(feedback())
                        .jsonPath()
                        .getList("items.id"))
                .doesNotContain(wrong);
    }

    @Test
    void how_it_ended_stands_nowhere_in_clear_text() throws Exception {
        end("decline", "NO_CAPACITY");
        String told = composed();
        assertThat(Database.ask(
                        "24208",
                        "SELECT 1 FROM person_feedback WHERE ending IS NOT NULL AND id = '" + told
                                + "' AND position('NO_CAPACITY'::bytea IN ending) = 0"))
                .hasSize(1);
    }

    private CaseService supported() {
        ReferralApi.accept(referral);
        return CaseService.opensOn(referral);
    }

    private void end(String transition, String reason) {
        Map<String, String> body =
                transition.equals("withdrawal") ? Map.of("by", "SOURCE", "reason", reason) : Map.of("reason", reason);
        ReferralApi.change("coordinator", referral.id(), transition, body)
                .then()
                .statusCode(200);
    }

    private String feedback() {
        return "/api/v1/persons/" + referral.personId() + "/feedback";
    }

    private Response compose() {
        return ReferralApi.post("coordinator", feedback(), Map.of("referralId", referral.id()));
    }

    private String composed() {
        return compose().then().statusCode(201).extract().path("id");
    }

    private static List<String> paragraphs(String id) {
        return as("coordinator").get("/api/v1/person-feedback/" + id).path("paragraphs");
    }

    private static void is(String id, String state, @Nullable String reason) {
        as("coordinator")
                .get("/api/v1/person-feedback/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo(state))
                .body("reason", equalTo(reason));
    }
}
