package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class Guarantee18AuditIT {

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void a_referral_exists() {
        ReferralApi.registerOrganisations();
        referral = ReferralApi.submitted();
    }

    @Test
    void a_read_leaves_one_record_of_who_what_why() throws Exception {
        String request = read("referrer", 200);
        List<String> records = records(request);
        assertThat(records).hasSize(1);
        assertThat(records.getFirst())
                .contains("\"action\":\"read\"")
                .contains("\"account\":\"00000000-0000-4000-9000-000000000001\"")
                .contains("\"institution\":\"00000000-0000-4000-8000-000000000101\"")
                .contains("\"person\":\"" + referral.personId() + "\"")
                .contains("\"purpose\":\"FEEDBACK_TO_SOURCE\"")
                .contains("\"basis\":\"CONSENT\"")
                .contains("\"consentVersion\":1")
                .contains("\"decision\":\"permit\"");
    }

    @Test
    void a_denial_leaves_one_record_though_everything_else_is_rolled_back() throws Exception {
        String request = read("other-referrer", 404);
        assertThat(records(request)).hasSize(1).allMatch(text -> text.contains("\"decision\":\"deny:NO_RELATION\""));
    }

    @Test
    void a_list_leaves_one_record() throws Exception {
        String request = UUID.randomUUID().toString();
        ReferralApi.as("coordinator")
                .header("X-Request-ID", request)
                .get("/api/v1/referrals")
                .then()
                .statusCode(200);
        assertThat(records(request)).hasSize(1).allMatch(text -> text.contains("\"action\":\"list\""));
    }

    @Test
    void a_missing_token_leaves_a_record() throws Exception {
        String request = UUID.randomUUID().toString();
        io.restassured.RestAssured.given()
                .header("X-Request-ID", request)
                .get("/api/v1/referrals")
                .then()
                .statusCode(401);
        assertThat(records(request)).hasSize(1).allMatch(text -> text.contains("deny:unauthenticated"));
    }

    @Test
    void an_act_that_rests_on_a_consent_names_the_version_that_was_in_force() throws Exception {
        ReferralApi.accept(referral);
        CaseService.opensOn(referral);
        ReferralApi.consent(referral.personId(), true).then().statusCode(201);
        String report = ReferralApi.report(referral.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ReferralApi.post("coordinator", "/api/v1/referrals/" + referral.id() + "/messages", Map.of("text", "見本のことば"))
                .then()
                .statusCode(201);
        AttachmentsIT.attach("coordinator", "/api/v1/referrals/" + referral.id(), AttachmentsIT.SCAN, "application/pdf")
                .then()
                .statusCode(201);
        String path = "/api/v1/status-reports/" + report;
        ReferralApi.as("referrer")
                .header("If-Match", ReferralApi.etag(path))
                .body("{}")
                .post(path + "/acknowledgement")
                .then()
                .statusCode(200);

        for (String act : List.of("issue-status-report", "send-message", "attach", "acknowledge-status-report")) {
            assertThat(recordsOf(act))
                    .as(act)
                    .hasSize(1)
                    .allMatch(text -> text.contains("\"basis\":\"CONSENT\""))
                    .allMatch(text -> text.contains("\"consentVersion\":2"));
        }
        assertThat(recordsOf("acceptance")).hasSize(1).allMatch(text -> text.contains("\"basis\":\"OWN_RECORD\""));
        assertThat(Database.ask("24208", """
                        SELECT payload FROM audit_event WHERE payload::jsonb ->> 'basis' = 'CONSENT'
                        AND payload::jsonb ->> 'consentVersion' IS NULL
                        """)).isEmpty();
    }

    private List<String> recordsOf(String action) throws SQLException {
        return Database.ask(
                "24208",
                "SELECT payload FROM audit_event WHERE payload::jsonb ->> 'action' = '" + action
                        + "' AND payload::jsonb ->> 'person' = '" + referral.personId() + "'");
    }

    @Test
    void where_the_record_cannot_be_written_nothing_is_disclosed() throws Exception {
        Database.execute("REVOKE EXECUTE ON FUNCTION audit_append(text) FROM " + Database.serviceRole());
        try {
            ReferralApi.as("referrer")
                    .get("/api/v1/referrals/" + referral.id())
                    .then()
                    .statusCode(503)
                    .body("code", equalTo("unavailable"))
                    .body("wish", equalTo(null));
        } finally {
            Database.execute("GRANT EXECUTE ON FUNCTION audit_append(text) TO " + Database.serviceRole());
        }
    }

    private String read(String account, int status) {
        String request = UUID.randomUUID().toString();
        ReferralApi.as(account)
                .header("X-Request-ID", request)
                .get("/api/v1/referrals/" + referral.id())
                .then()
                .statusCode(status);
        return request;
    }

    private static List<String> records(String request) throws SQLException {
        return Database.ask(
                "24208", "SELECT payload FROM audit_event WHERE payload::jsonb ->> 'request' = '" + request + "'");
    }
}
