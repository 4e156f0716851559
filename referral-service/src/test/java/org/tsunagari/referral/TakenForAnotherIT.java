package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestToken;

/**
 * Somebody was taken for somebody else, in a referral or in a merge. When that is put right, nothing goes on by the other
 * one's word, and nobody keeps the other one's words. All persons are invented.
 */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class TakenForAnotherIT {

    private static final String WORDS_OF_THE_OTHER = "だれにも言えないこと(見本)";

    private InventedPatient patient = InventedPatient.somebody();
    private ReferralApi.Receipt own = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void somebody_is_referred() {
        ReferralApi.registerOrganisations();
        patient = InventedPatient.somebody();
        own = submitted("referrer", patient.referral());
    }

    private static ReferralApi.Receipt submitted(String account, Map<String, Object> form) {
        return ReferralApi.submit(account, form)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
    }

    /** Sent about somebody else by the pharmacy, which has described this person. */
    private ReferralApi.Receipt wrong() {
        Map<String, Object> form = patient.referral();
        form.put("wish", WORDS_OF_THE_OTHER);
        ReferralApi.Receipt wrong = submitted("other-referrer", form);
        assertThat(wrong.personId()).isEqualTo(own.personId());
        return wrong;
    }

    private static void wasWrong(ReferralApi.Receipt referral) {
        ReferralApi.change("other-referrer", referral.id(), "entered-in-error", Map.of("reason", "WRONG_PERSON"))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse ledger(ReferralApi.Receipt of) {
        return as("coordinator")
                .get("/api/v1/persons/" + of.personId() + "/consents")
                .then()
                .statusCode(200);
    }

    @Test
    void what_had_been_withdrawn_is_withdrawn_again_and_the_referrals_rest_again() {
        ReferralApi.withdrawConsent(own.personId()).then().statusCode(201);
        ReferralApi.Receipt wrong = wrong();
        assertThat(ReferralApi.status(own.id())).isEqualTo("SUBMITTED");

        wasWrong(wrong);

        assertThat(ReferralApi.status(own.id())).isEqualTo("ON_HOLD");
        ledger(own).body("items[0].withdrawn", equalTo(true)).body("items", hasSize(4));
    }

    @Test
    void what_the_person_had_chosen_holds_again() {
        List<Map<String, Object>> chosen =
                List.of(ConsentApi.line(List.of("DENTIST"), List.of("SUPPORT"), List.of("IDENTITY")));
        Map<String, Object> consent = ConsentApi.signed();
        consent.put("scope", chosen);
        ConsentApi.post("coordinator", "/persons/" + own.personId() + "/consents", consent)
                .then()
                .statusCode(201);
        ReferralApi.Receipt wrong = wrong();
        ledger(own).body("items[0].scope.recipientKinds.flatten()", hasItem("CENTRE"));

        wasWrong(wrong);

        ledger(own)
                .body("items[0].kind", equalTo("RESTORED"))
                .body("items[0].withdrawn", equalTo(false))
                .body("items[0].scope.recipientKinds.flatten()", equalTo(List.of("DENTIST")))
                .body("items[0].scope.recipientOrganisations.flatten()", equalTo(List.of()));
        assertThat(ReferralApi.status(own.id())).isEqualTo("SUBMITTED");
    }

    @Test
    void what_was_said_since_stays() {
        ReferralApi.Receipt wrong = wrong();
        ReferralApi.consent(own.personId(), true).then().statusCode(201);

        wasWrong(wrong);

        ledger(own).body("items[0].kind", equalTo("GIVEN")).body("items", hasSize(3));
    }

    @Test
    void another_reason_leaves_the_consent_as_it_is() {
        ReferralApi.Receipt twice = wrong();
        ReferralApi.change("other-referrer", twice.id(), "entered-in-error", Map.of("reason", "DUPLICATE"))
                .then()
                .statusCode(200);
        ledger(own).body("items[0].kind", equalTo("GIVEN")).body("items", hasSize(2));
    }

    @Test
    void the_words_about_somebody_else_are_read_by_their_source_and_the_centre_and_not_by_the_person() {
        ReferralApi.Receipt wrong = wrong();
        TestToken person = ReferralApi.residentWhoIs(own.personId());
        ReferralApi.with(person).get("/api/v1/referrals/" + wrong.id()).then().statusCode(200);

        wasWrong(wrong);

        for (String path : List.of("", "/transitions", "/attachments")) {
            ReferralApi.with(person)
                    .get("/api/v1/referrals/" + wrong.id() + path)
                    .then()
                    .statusCode(404);
        }
        ReferralApi.with(person)
                .get("/api/v1/referrals")
                .then()
                .body("items.id", hasItem(own.id()))
                .body("items.id", not(hasItem(wrong.id())));
        String file = ReferralApi.with(person)
                .get("/api/v1/persons/" + own.personId() + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(file).contains(own.id()).doesNotContain(WORDS_OF_THE_OTHER);
        assertThat(JsonPath.from(file).<String>getList("sections.find { it.name == 'referral' }.items.id"))
                .containsExactly(own.id());
        for (String account : List.of("coordinator", "other-referrer")) {
            as(account).get("/api/v1/referrals/" + wrong.id()).then().statusCode(200);
            as(account).get("/api/v1/referrals?limit=200").then().body("items.id", hasItem(wrong.id()));
        }
    }

    private void merged(ReferralApi.Receipt other) {
        said(other, "merge", "SAME_DETAILS");
    }

    private void parted(ReferralApi.Receipt other) {
        said(other, "merge/reversal", "TWO_PERSONS");
    }

    private void said(ReferralApi.Receipt other, String what, String reason) {
        ConsentApi.post(
                        "coordinator",
                        "/persons/" + own.personId() + "/" + what,
                        Map.of("mergedPersonId", other.personId(), "reason", reason))
                .then()
                .statusCode(201);
    }

    @Test
    void what_came_to_rest_on_the_others_consent_waits_for_one_of_its_own() {
        ReferralApi.Receipt other =
                submitted("coordinator", InventedPatient.somebody().toldByPhone());
        merged(other);
        ReferralApi.consent(own.personId(), true).then().statusCode(201);
        as("coordinator").get("/api/v1/referrals/" + other.id()).then().body("basis", equalTo("CONSENT"));

        parted(other);

        assertThat(ReferralApi.status(own.id())).isEqualTo("SUBMITTED");
        as("coordinator")
                .get("/api/v1/referrals/" + other.id() + "/transitions")
                .then()
                .body("items[-1].reason", equalTo("CONSENT_OF_ANOTHER"));
        assertThat(ReferralApi.status(other.id())).isEqualTo("ON_HOLD");
        form1(other).statusCode(409).body("code", equalTo("basis-required"));
        as("coordinator")
                .get("/api/v1/notices?limit=200")
                .then()
                .body("items.findAll { it.code == 'CONSENT_OF_ANOTHER' }.referralNumber", hasItem(other.number()));

        ReferralApi.consent(other.personId(), true).then().statusCode(201);
        assertThat(ReferralApi.status(other.id())).isEqualTo("SUBMITTED");
        form1(other).statusCode(200);
    }

    private static ValidatableResponse form1(ReferralApi.Receipt of) {
        return as("coordinator")
                .header("Accept", "application/pdf")
                .get("/api/v1/referrals/" + of.id())
                .then();
    }

    @Test
    void what_the_other_one_let_go_on_rests_again_where_its_own_consent_was_withdrawn() {
        ReferralApi.Receipt other =
                submitted("other-referrer", patient.livingElsewhere().referral());
        ReferralApi.withdrawConsent(other.personId()).then().statusCode(201);
        merged(other);
        ReferralApi.consent(own.personId(), true).then().statusCode(201);
        assertThat(ReferralApi.status(other.id())).isEqualTo("SUBMITTED");

        parted(other);

        assertThat(ReferralApi.status(other.id())).isEqualTo("ON_HOLD");
        assertThat(ReferralApi.status(own.id())).isEqualTo("SUBMITTED");
    }

    /** A case that the two shared is the one's whose case it was. */
    @Test
    void of_the_others_case_nothing_is_told_any_more() throws Exception {
        ReferralApi.Receipt other =
                submitted("other-referrer", patient.livingElsewhere().referral());
        merged(other);
        UUID file = UUID.randomUUID();
        for (ReferralApi.Receipt either : List.of(own, other)) {
            Database.execute(
                    "SET tsunagari.municipality = '24208'; INSERT INTO support_case (referral_id, municipality,"
                            + " case_id, person_id) VALUES ('" + either.id() + "', '24208', '" + file + "', '"
                            + own.personId()
                            + "')");
        }
        as("coordinator").get("/api/v1/referrals/" + other.id()).then().body("caseId", equalTo(file.toString()));

        parted(other);

        as("coordinator").get("/api/v1/referrals/" + other.id()).then().body("caseId", equalTo(null));
        as("coordinator").get("/api/v1/referrals/" + own.id()).then().body("caseId", equalTo(file.toString()));
    }
}
