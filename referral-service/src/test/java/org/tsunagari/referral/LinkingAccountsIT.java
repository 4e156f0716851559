package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestToken;
import org.tsunagari.testkit.tokens.TestTokens;

/** Who signs in as a person, or acts for one, and until when. All persons are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class LinkingAccountsIT {

    private final UUID account = UUID.randomUUID();
    private final TestToken token = TestTokens.as("resident").withSubject(account);
    private String person = "";

    @BeforeEach
    void somebody_was_referred() {
        ReferralApi.registerOrganisations();
        person = ReferralApi.submitted().personId();
    }

    @Test
    void whoever_signs_in_reads_what_the_centre_needs_to_know_and_then_for_whom_the_account_stands() {
        ReferralApi.with(token)
                .get("/api/v1/account")
                .then()
                .statusCode(200)
                .body("account", equalTo(account.toString()))
                .body("roles", contains("RESIDENT"))
                .body("personId", nullValue())
                .body("familyOf", hasSize(0));

        link(person, "SELF").then().statusCode(201);
        String mother = ReferralApi.submitted().personId();
        link(mother, "FAMILY").then().statusCode(201);

        ReferralApi.with(token)
                .get("/api/v1/account")
                .then()
                .body("personId", equalTo(person))
                .body("familyOf", contains(mother));
        as("coordinator")
                .get("/api/v1/account")
                .then()
                .body("organisationId", equalTo(ReferralApi.CENTRE.toString()))
                .body("municipality", equalTo("24208"));
    }

    @Test
    void another_relation_is_refused_and_changes_nothing() {
        link(person, "FAMILY").then().statusCode(201);

        link(person, "SELF").then().statusCode(409).body("code", equalTo("account-linked-otherwise"));

        accounts(person).body("items.relation", contains("FAMILY"));
        link(person, "FAMILY").then().statusCode(201).body("relation", equalTo("FAMILY"));
        accounts(person).body("items", hasSize(1));
    }

    @Test
    void the_centre_reads_who_acts_for_the_person() {
        link(person, "FAMILY").then().statusCode(201);

        accounts(person)
                .body("items.account", contains(account.toString()))
                .body("items[0].linkedAt", notNullValue())
                .body("items[0].endedAt", nullValue());
        as("other-coordinator")
                .get("/api/v1/persons/" + person + "/accounts")
                .then()
                .statusCode(404);
        ReferralApi.with(token)
                .get("/api/v1/persons/" + person + "/accounts")
                .then()
                .statusCode(403);
    }

    @Test
    void who_was_a_guardian_can_do_nothing_from_that_moment_on_and_stays_on_record() {
        link(person, "FAMILY").then().statusCode(201);
        consents(200);

        unlink(person, account.toString()).then().statusCode(204);

        consents(404);
        ConsentApi.post(token, "/consents/" + ConsentApi.inForce(person) + "/withdrawal", Map.of())
                .then()
                .statusCode(404);
        accounts(person)
                .body("items.account", contains(account.toString()))
                .body("items[0].relation", equalTo("FAMILY"))
                .body("items[0].endedAt", notNullValue());
        unlink(person, account.toString()).then().statusCode(204);
        accounts(person).body("items", hasSize(1));
    }

    @Test
    void what_was_linked_wrongly_is_ended_and_linked_right() {
        link(person, "FAMILY").then().statusCode(201);
        unlink(person, account.toString()).then().statusCode(204);

        link(person, "SELF").then().statusCode(201);

        accounts(person).body("items.relation", contains("SELF", "FAMILY"));
        consents(200);
    }

    @Test
    void an_account_that_never_stood_for_the_person_is_not_found() {
        unlink(person, account.toString()).then().statusCode(404);
        unlink(UUID.randomUUID().toString(), account.toString()).then().statusCode(404);
    }

    @Test
    void under_either_id_it_is_the_same_for_records_that_were_merged() {
        link(person, "FAMILY").then().statusCode(201);
        String standing = ReferralApi.submitted().personId();
        ConsentApi.post(
                        "coordinator",
                        "/persons/" + standing + "/merge",
                        Map.of("mergedPersonId", person, "reason", "SAME_DETAILS"))
                .then()
                .statusCode(201);
        accounts(standing).body("items.account", contains(account.toString()));
        link(standing, "SELF").then().statusCode(409);

        unlink(standing, account.toString()).then().statusCode(204);

        consents(404);
        accounts(person).body("items.endedAt", hasItem(notNullValue()));
    }

    @Test
    void linking_reading_and_unlinking_are_in_the_audit_trail() throws Exception {
        link(person, "FAMILY").then().statusCode(201);
        accounts(person);
        unlink(person, account.toString()).then().statusCode(204);

        assertThat(Database.ask(
                        "24208",
                        "SELECT payload::jsonb ->> 'action' FROM audit_event WHERE person_id = '" + person + "'"))
                .contains("link-account", "list-accounts", "unlink-account");
    }

    private void consents(int status) {
        ReferralApi.with(token)
                .get("/api/v1/persons/" + person + "/consents")
                .then()
                .statusCode(status);
    }

    private Response link(String to, String relation) {
        return ConsentApi.post(
                "coordinator",
                "/persons/" + to + "/accounts",
                Map.of("account", account.toString(), "relation", relation));
    }

    private static Response unlink(String from, String account) {
        return as("coordinator").delete("/api/v1/persons/" + from + "/accounts/" + account);
    }

    private static ValidatableResponse accounts(String of) {
        return as("coordinator")
                .get("/api/v1/persons/" + of + "/accounts")
                .then()
                .statusCode(200);
    }
}
