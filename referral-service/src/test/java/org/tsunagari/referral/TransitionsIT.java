package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class TransitionsIT {

    private static final String CENTRE_ACCOUNT = "00000000-0000-4000-9000-000000000003";

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void a_referral_is_submitted() {
        ReferralApi.registerOrganisations();
        referral = ReferralApi.submitted();
    }

    @Test
    void the_history_tells_who_did_what_for_whom_and_why() {
        take("coordinator", 0, "decline", Map.of("reason", "NO_CAPACITY", "note", "来月まで満員"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DECLINED"));
        as("referrer")
                .get("/api/v1/referrals/" + referral.id() + "/transitions")
                .then()
                .statusCode(200)
                .body("items.transition", contains("SUBMISSION", "DECLINE"))
                .body("items[1].status", equalTo("DECLINED"))
                .body("items[1].by", equalTo("CENTRE"))
                .body("items[1].actor", equalTo(CENTRE_ACCOUNT))
                .body("items[1].reason", equalTo("NO_CAPACITY"))
                .body("items[1].note", equalTo("来月まで満員"));
    }

    @Test
    void a_note_is_not_readable_in_the_database() throws Exception {
        take("coordinator", 0, "decline", Map.of("reason", "OTHER", "note", "カナリア"));
        assertThat(Database.ask(
                        "24208",
                        "SELECT position('カナリア'::bytea IN note) FROM referral_transition WHERE referral_id = '"
                                + referral.id() + "'"))
                .containsExactly("0");
    }

    @Test
    void a_refused_transition_names_what_this_caller_can_do() {
        take("coordinator", 0, "acceptance", Map.of()).then().statusCode(200);
        take("referrer", 1, "entered-in-error", Map.of("reason", "WRONG_PERSON"))
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("allowedTransitions", contains("amendments", "withdrawal"));
        take("coordinator", 1, "decline", Map.of("reason", "OTHER"))
                .then()
                .statusCode(409)
                .body(
                        "allowedTransitions",
                        containsInAnyOrder("amendments", "withdrawal", "closure", "entered-in-error"));
    }

    @Test
    void each_side_is_offered_its_own_transitions() {
        as("referrer")
                .get("/api/v1/referrals/" + referral.id())
                .then()
                .body("allowedTransitions", containsInAnyOrder("amendments", "withdrawal", "entered-in-error"));
        as("coordinator")
                .get("/api/v1/referrals/" + referral.id())
                .then()
                .body("allowedTransitions", hasItem("acceptance"))
                .body("allowedTransitions", not(hasItem("hold")));
    }

    @Test
    void the_person_takes_back_and_nobody_calls_it_the_source() {
        take("referrer", 0, "withdrawal", Map.of("by", "PERSON", "reason", "NEED_MET"))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN_BY_PERSON"));
    }

    @Test
    void a_withdrawal_without_a_reason_says_that_none_was_stated() {
        take("referrer", 0, "withdrawal", Map.of("by", "SOURCE"))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN_BY_SOURCE"));
        as("coordinator")
                .get("/api/v1/referrals/" + referral.id() + "/transitions")
                .then()
                .body("items[1].reason", equalTo("NOT_STATED"))
                .body("items[1].note", nullValue());
    }

    @Test
    void a_reason_that_belongs_to_another_transition_is_refused() {
        take("coordinator", 0, "decline", Map.of("reason", "WRONG_PERSON"))
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/reason"))
                .body("violations[0].code", equalTo("reason-does-not-fit"));
    }

    @Test
    void of_two_decisions_on_the_same_version_one_is_refused() {
        take("coordinator", 0, "acceptance", Map.of()).then().statusCode(200);
        take("coordinator", 0, "decline", Map.of("reason", "OTHER")).then().statusCode(412);
    }

    @Test
    void a_closure_and_an_error_are_told_to_the_other_services() throws Exception {
        take("coordinator", 0, "acceptance", Map.of()).then().statusCode(200);
        take("coordinator", 1, "closure", Map.of("reason", "CANNOT_BE_REACHED"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
        take("coordinator", 2, "entered-in-error", Map.of("reason", "DUPLICATE"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ENTERED_IN_ERROR"))
                .body("allowedTransitions", equalTo(java.util.List.of()));
    }

    private Response take(String account, int version, String transition, Map<String, Object> body) {
        return as(account)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/referrals/" + referral.id() + "/" + transition);
    }
}
