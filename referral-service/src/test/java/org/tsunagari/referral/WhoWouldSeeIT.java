package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.tsunagari.referral.ConsentApi.line;
import static org.tsunagari.referral.ConsentApi.post;
import static org.tsunagari.referral.ConsentApi.signed;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

/** "If X joins, what would X see?", and who has seen what. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class WhoWouldSeeIT {

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void a_person_lets_pharmacies_know_the_needs() {
        ReferralApi.registerOrganisations();
        referral = ReferralApi.submitted();
        Map<String, Object> consent = signed();
        consent.put("scope", List.of(line(List.of("PHARMACY"), List.of("SUPPORT"), List.of("NEEDS"))));
        post("coordinator", "/persons/" + referral.personId() + "/consents", consent)
                .then()
                .statusCode(201);
    }

    @Test
    void a_pharmacy_that_joins_would_see_the_needs_and_nothing_else() {
        preview(Map.of("organisationId", ReferralApi.PHARMACY, "role", "LINK_WORKER", "purpose", "SUPPORT"))
                .statusCode(200)
                .body("categories.findAll { it.allowed }.category", contains("NEEDS"))
                .body("categories.find { it.category == 'NEEDS' }.basis", equalTo("CONSENT"))
                .body("categories.find { it.category == 'CONTACT' }.reason", equalTo("NO_CONSENT"))
                .body("categories.find { it.category == 'CONSENTS' }.reason", equalTo("CATEGORY"));
    }

    @Test
    void without_consent_a_multi_agency_conference_would_see_nothing_and_a_support_conference_would() {
        Map<String, Object> member =
                Map.of("kind", "SECONDARY_CARE", "role", "CONFERENCE_MEMBER", "purpose", "CONFERENCE");
        preview(plus(member, "conference", "MULTI_AGENCY")).body("categories.allowed", everyItem(equalTo(false)));
        preview(plus(member, "conference", "SUPPORT_CONFERENCE"))
                .body("categories.findAll { it.allowed }.basis", hasItem("SUPPORT_CONFERENCE"));
    }

    @Test
    void the_person_may_ask_and_nobody_gets_access_by_it() throws Exception {
        post(
                        ConsentApi.residentOf(referral.personId()),
                        "/persons/" + referral.personId() + "/access-preview",
                        Map.of("kind", "PHARMACY", "role", "LINK_WORKER", "purpose", "SUPPORT"))
                .then()
                .statusCode(200)
                .body("categories.findAll { it.allowed }.category", contains("NEEDS"));
        as("other-referrer")
                .get("/api/v1/persons/" + referral.personId())
                .then()
                .statusCode(404);
        assertThat(Database.ask(
                        "24208",
                        "SELECT payload FROM audit_event WHERE person_id = '" + referral.personId()
                                + "' AND payload LIKE '%preview-access%'"))
                .hasSize(1);
    }

    @Test
    void the_question_names_an_organisation_or_a_kind() {
        preview(Map.of("role", "LINK_WORKER", "purpose", "SUPPORT")).statusCode(422);
    }

    @Test
    void a_report_that_was_sent_is_a_disclosure_and_lines_can_be_picked() {
        ReferralApi.Receipt supported = ReferralApi.accepted();
        CaseService.opensOn(supported);
        String report = ReferralApi.report(supported.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        post("coordinator", "/status-reports/" + report + "/deliveries", Map.of("channel", "FAX"))
                .then()
                .statusCode(201);
        as("referrer").get("/api/v1/referrals/" + supported.id()).then().statusCode(200);
        String ledger = "/api/v1/persons/" + supported.personId() + "/disclosures";
        as("coordinator")
                .get(ledger)
                .then()
                .statusCode(200)
                .body("items.manner", contains("READ", "SENT"))
                .body("items[1].organisationId", equalTo(ReferralApi.CLINIC.toString()))
                .body("items[1].categories", contains("STATUS_REPORT", "SUPPORT"));
        as("coordinator")
                .get(ledger + "?organisationId=" + ReferralApi.PHARMACY)
                .then()
                .body("items.size()", equalTo(0));
        as("coordinator").get(ledger + "?basis=CONSENT&limit=1").then().body("items.size()", equalTo(1));
        as("coordinator").get(ledger + "?basis=EMERGENCY").then().body("items.size()", equalTo(0));
        as("coordinator").get(ledger + "?until=2020-01-01T00:00:00Z").then().body("items.size()", equalTo(0));
        as("coordinator").get(ledger + "?from=2020-01-01T00:00:00Z").then().body("items.size()", equalTo(2));
        as("coordinator").get(ledger + "?from=2100-01-01T00:00:00Z").then().body("items.size()", equalTo(0));
        as("coordinator").get(ledger + "?basis=NONSENSE").then().statusCode(400);
    }

    private ValidatableResponse preview(Map<String, Object> question) {
        return as("coordinator")
                .body(question)
                .post("/api/v1/persons/" + referral.personId() + "/access-preview")
                .then();
    }

    private static Map<String, Object> plus(Map<String, Object> map, String key, Object value) {
        Map<String, Object> more = new TreeMap<>(map);
        more.put(key, value);
        return more;
    }
}
