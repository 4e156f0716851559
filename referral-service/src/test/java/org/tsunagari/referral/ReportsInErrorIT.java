package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;

/** A report that should not have gone out stays as it was, and nobody who has it is left to rely on it. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class ReportsInErrorIT {

    private static final String REPORTS = "/api/v1/status-reports/";

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");
    private String report = "";

    @BeforeEach
    void a_report_is_issued() {
        ReferralApi.registerOrganisations();
        referral = ReferralApi.accepted();
        CaseService.opensOn(referral);
        report = ReferralApi.report(referral.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void whoever_counts_reports_hears_that_it_counts_no_more() {
        mark("WRONG_CONTENT").then().statusCode(200);
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            kafka.awaitRecord(
                    "referral-events",
                    record -> referral.id().equals(record.key())
                            && record.value().contains(report)
                            && record.value().contains("WRONG_CONTENT"));
        }
    }

    @Test
    void whoever_reads_it_sees_the_mark_and_what_it_said_is_as_it_was() {
        Map<String, Object> before =
                as("referrer").get(REPORTS + report).jsonPath().getMap("");
        byte[] printed = printed();
        mark("WRONG_CONTENT")
                .then()
                .statusCode(200)
                .body("enteredInError.reason", equalTo("WRONG_CONTENT"))
                .body("enteredInError.at", notNullValue())
                .body("enteredInError.replacedBy", nullValue());

        for (String reader : List.of("referrer", "coordinator")) {
            as(reader)
                    .get(REPORTS + report)
                    .then()
                    .statusCode(200)
                    .body("enteredInError.reason", equalTo("WRONG_CONTENT"))
                    .body("supportGiven", equalTo(before.get("supportGiven")))
                    .body("connections", equalTo(before.get("connections")))
                    .body("issuedOn", equalTo(before.get("issuedOn")));
        }
        as("referrer")
                .get("/api/v1/referrals/" + referral.id() + "/status-reports")
                .then()
                .body("items.enteredInError.reason", contains("WRONG_CONTENT"));
        assertThat(printed()).isNotEqualTo(printed).isEqualTo(printed());
    }

    @Test
    void it_is_marked_once_by_the_centre_and_by_nobody_else() throws Exception {
        ReferralApi.as("referrer")
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "OTHER"))
                .post(REPORTS + report + "/entered-in-error")
                .then()
                .statusCode(403);
        as("other-coordinator")
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "OTHER"))
                .post(REPORTS + report + "/entered-in-error")
                .then()
                .statusCode(404);
        mark("WRONG_PERSON").then().statusCode(200);
        mark("OTHER").then().statusCode(409).body("code", equalTo("illegal-transition"));
        assertThat(Database.ask(
                        "24208",
                        "SELECT payload::jsonb ->> 'action' FROM audit_event WHERE payload::jsonb ->> 'object' = 'status-reports/"
                                + report + "'"))
                .contains("enter-status-report-in-error");
    }

    @Test
    void the_source_that_has_it_gets_the_mark_by_the_same_ways() throws Exception {
        HospitalSystem.forgetSubscriptions();
        HospitalEndpoint endpoint = HospitalEndpoint.answering();
        try {
            // nobody has to choose to hear of errors in what they have chosen to hear of
            HospitalSystem.subscribed(endpoint, "status-report.issued");
            as("referrer").get(REPORTS + report).then().statusCode(200);
            mark("WRONG_PERSON").then().statusCode(200);
            JsonPath message =
                    JsonPath.from(endpoint.awaitReceived(1).getFirst().body());
            assertThat(message.getString("type")).isEqualTo("status-report.entered-in-error");
            assertThat(message.getMap("data"))
                    .isEqualTo(Map.of(
                            "statusReportId",
                            report,
                            "referralId",
                            referral.id(),
                            "edition",
                            1,
                            "municipality",
                            "24208"));
        } finally {
            HospitalSystem.forgetSubscriptions();
            endpoint.close();
        }
        assertThat(noticesOfTheSource()).contains("STATUS_REPORT_ISSUED", "STATUS_REPORT_ENTERED_IN_ERROR");
        assertThat(deliveries().getList("findAll { it.type == 'status-report.entered-in-error' }.state"))
                .containsExactly("PENDING");
        acknowledge()
                .then()
                .statusCode(200)
                .body("enteredInError.acknowledgedAt", notNullValue())
                .body("acknowledgedAt", nullValue());
        assertThat(deliveries().getList("findAll { it.type == 'status-report.entered-in-error' }.state"))
                .containsExactly("DELIVERED");
    }

    @Test
    void what_nobody_had_fetched_need_not_be_fetched_any_more() {
        mark("DUPLICATE").then().statusCode(200);
        assertThat(deliveries().getList("state")).containsExactly("CANCELLED");
        assertThat(deliveries().getList("lastFailure")).containsExactly("ENTERED_IN_ERROR");
    }

    @Test
    void a_paper_that_went_out_is_followed_by_the_paper_with_the_mark() {
        send("FAX");
        mark("WRONG_SOURCE").then().statusCode(200);
        assertThat(deliveries().getList("findAll { it.channel == 'FAX' }.state"))
                .containsExactly("DELIVERED", "PENDING");
        send("FAX");
        assertThat(deliveries().getList("findAll { it.channel == 'FAX' }.state"))
                .containsExactly("DELIVERED", "DELIVERED");
        assertThat(deliveries().getList("findAll { it.channel == 'FAX' }.type"))
                .containsExactly("status-report.issued", "status-report.entered-in-error");
    }

    @Test
    void who_has_it_hears_of_the_error_even_if_the_person_says_no_meanwhile_and_who_has_not_does_not() {
        as("referrer").get(REPORTS + report).then().statusCode(200);
        String unread = ReferralApi.report(referral.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ReferralApi.consent(referral.personId(), false).then().statusCode(201);
        mark("WRONG_CONTENT").then().statusCode(200);
        assertThat(noticesOfTheSource()).containsOnlyOnce("STATUS_REPORT_ENTERED_IN_ERROR");
        report = unread;
        mark("WRONG_CONTENT").then().statusCode(200);
        assertThat(noticesOfTheSource()).containsOnlyOnce("STATUS_REPORT_ENTERED_IN_ERROR");
    }

    @Test
    void a_newer_one_stands_in_its_place_and_each_refers_to_the_other() {
        replacing(report).then().statusCode(422).body("violations.code", contains("no-report-in-error"));
        mark("WRONG_CONTENT").then().statusCode(200);
        String newer = replacing(report).then().statusCode(201).extract().path("id");
        as("referrer")
                .get(REPORTS + newer)
                .then()
                .body("replaces", equalTo(report))
                .body("edition", equalTo(2))
                .body("enteredInError", nullValue());
        as("referrer").get(REPORTS + report).then().body("enteredInError.replacedBy", equalTo(newer));
        replacing(report).then().statusCode(422).body("violations.code", contains("replaced-already"));
    }

    @Test
    void what_the_person_was_to_hear_of_it_is_not_told() {
        String feedback = as("coordinator")
                .get("/api/v1/persons/" + referral.personId() + "/feedback")
                .path("items[0].id");
        mark("WRONG_PERSON").then().statusCode(200);
        as("coordinator")
                .get("/api/v1/person-feedback/" + feedback)
                .then()
                .body("state", equalTo("OBSOLETE"))
                .body("reason", equalTo("REPORT_IN_ERROR"));
        ReferralApi.with(ReferralApi.residentWhoIs(referral.personId()))
                .get("/api/v1/persons/" + referral.personId() + "/feedback")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(feedback)));
        as("coordinator")
                .header("If-Match", "\"1\"")
                .post("/api/v1/person-feedback/" + feedback + "/telling")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-to-be-told"));
    }

    private static io.restassured.specification.RequestSpecification as(String account) {
        return ReferralApi.as(account);
    }

    private Response mark(String reason) {
        return as("coordinator")
                .header("If-Match", ReferralApi.etag(REPORTS + report))
                .body(Map.of("reason", reason))
                .post(REPORTS + report + "/entered-in-error");
    }

    private Response replacing(String replaced) {
        return ReferralApi.post(
                "coordinator",
                "/api/v1/referrals/" + referral.id() + "/status-reports",
                Map.of("supportGiven", "正しい記載(見本)", "plan", "正しい予定(見本)", "replaces", replaced));
    }

    private Response acknowledge() {
        return as("referrer")
                .header("If-Match", ReferralApi.etag(REPORTS + report))
                .post(REPORTS + report + "/acknowledgement");
    }

    private void send(String channel) {
        ReferralApi.post("coordinator", REPORTS + report + "/deliveries", Map.of("channel", channel))
                .then()
                .statusCode(201);
    }

    private JsonPath deliveries() {
        return as("coordinator")
                .get(REPORTS + report + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items");
    }

    private List<String> noticesOfTheSource() {
        return as("referrer")
                .get("/api/v1/notices?limit=200")
                .path("items.findAll { it.referralId == '" + referral.id() + "' }.code");
    }

    private byte[] printed() {
        return as("coordinator")
                .accept("application/pdf")
                .get(REPORTS + report)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
