package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestToken;
import org.tsunagari.testkit.tokens.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class Guarantee18AuditIT {

    /** Three times the pool. */
    private static final int AT_ONCE = 72;

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
    void who_may_read_a_part_only_and_asks_for_all_of_it_is_denied_in_the_trail() throws Exception {
        ConsentApi.assignLinkWorker(referral.personId());
        String file = AttachmentsIT.attach(
                        "referrer", "/api/v1/referrals/" + referral.id(), AttachmentsIT.SCAN, "application/pdf")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> needsOnly = ConsentApi.signed();
        needsOnly.put(
                "scope",
                List.of(ConsentApi.line(
                        List.of("NEIGHBOURHOOD_HEALTH_ROOM"), List.of("SUPPORT"), List.of("NEEDS", "NARRATIVE"))));
        ConsentApi.post("coordinator", "/persons/" + referral.personId() + "/consents", needsOnly)
                .then()
                .statusCode(201);
        String path = "/api/v1/referrals/" + referral.id();
        ReferralApi.as("link-worker").get(path).then().statusCode(200);

        assertThat(records(asked("link-worker", path, "application/pdf")))
                .hasSize(1)
                .allMatch(this::isDenial);
        assertThat(records(asked("link-worker", path + "/attachments", "*/*")))
                .hasSize(1)
                .allMatch(this::isDenial);
        assertThat(records(asked("link-worker", path + "/attachments/" + file, "*/*")))
                .hasSize(1)
                .allMatch(this::isDenial);
        assertThat(records(asked("referrer", path + "/attachments/" + UUID.randomUUID(), "*/*")))
                .hasSize(1)
                .allMatch(this::isDenial);
    }

    @Test
    void who_asks_a_draft_for_a_file_that_it_has_not_is_denied_in_the_trail() throws Exception {
        String draft = DraftsIT.begun("referrer", InventedPatient.somebody().referral());
        String file = "/api/v1/referral-drafts/" + draft + "/attachments/" + UUID.randomUUID();

        assertThat(records(asked("referrer", file, "*/*"))).hasSize(1).allMatch(this::isDenial);
        String request = UUID.randomUUID().toString();
        ReferralApi.as("referrer")
                .header("X-Request-ID", request)
                .delete(file)
                .then()
                .statusCode(404);
        assertThat(records(request)).hasSize(1).allMatch(this::isDenial);
    }

    private boolean isDenial(String record) {
        return record.contains("\"decision\":\"deny:") && record.contains("\"object\":\"referral");
    }

    /** Asks for what is not there for the account; the id of the request. */
    private static String asked(String account, String path, String type) {
        String request = UUID.randomUUID().toString();
        ReferralApi.as(account)
                .header("X-Request-ID", request)
                .accept(type)
                .get(path)
                .then()
                .statusCode(404);
        return request;
    }

    @Test
    void more_denials_at_once_than_there_are_connections_are_all_recorded_and_hold_nobody_up() throws Exception {
        String request = "denied-" + UUID.randomUUID();
        List<Callable<Integer>> denied = Collections.nCopies(AT_ONCE, () -> ReferralApi.as("other-referrer")
                .header("X-Request-ID", request)
                .get("/api/v1/referrals/" + UUID.randomUUID())
                .statusCode());
        List<Callable<Integer>> served = Collections.nCopies(10, () -> ReferralApi.as("referrer")
                .get("/api/v1/referrals/" + referral.id())
                .statusCode());
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> denials = denied.stream().map(callers::submit).toList();
            List<Future<Integer>> readings =
                    served.stream().map(callers::submit).toList();
            for (Future<Integer> denial : denials) {
                assertThat(denial.get()).isEqualTo(404);
            }
            for (Future<Integer> reading : readings) {
                assertThat(reading.get()).isEqualTo(200);
            }
        }
        assertThat(records(request)).hasSize(AT_ONCE).allMatch(text -> text.contains("\"decision\":\"deny:"));
    }

    @Test
    void a_list_leaves_one_record() throws Exception {
        String request = UUID.randomUUID().toString();
        ReferralApi.as("coordinator")
                .header("X-Request-ID", request)
                .get("/api/v1/referrals")
                .then()
                .statusCode(200);
        assertThat(records(request))
                .hasSize(1)
                .allMatch(text -> text.contains("\"action\":\"list\"") && text.contains("\"purpose\":\"SUPPORT\""));
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

    @Test
    void what_is_done_about_persons_and_consents_names_what_it_rests_on() throws Exception {
        String person = "/api/v1/persons/" + referral.personId();
        TestToken resident = ReferralApi.residentWhoIs(referral.personId());
        consented(person, resident);
        ReferralApi.Receipt other = ReferralApi.submitted();
        merged(person, other);
        erased(person);
        CorrectingPersonsIT.correct(referral.personId(), "REACHED_OTHERWISE", Map.of("mobile", "090-0000-0000"))
                .then()
                .statusCode(201);
        ReferralApi.as("coordinator").get(person + "/corrections").then().statusCode(200);

        for (String act : List.of(
                "give-consent",
                "read-consents",
                "narrow-consent",
                "switch-source-feedback",
                "withdraw-consent",
                "match-persons",
                "compare-person",
                "merge-persons",
                "read-merges",
                "part-persons",
                "request-erasure",
                "read-erasure",
                "place-legal-hold",
                "lift-legal-hold",
                "refuse-erasure",
                "correct-person",
                "read-corrections",
                "link-account")) {
            assertThat(recordsOf(act))
                    .as(act)
                    .isNotEmpty()
                    .allMatch(text -> text.contains("\"basis\":\"OWN_RECORD\"") || text.contains("\"basis\":\"SELF\""))
                    .allMatch(text -> text.contains("\"purpose\":"));
        }
    }

    /** Whatever a person has done to somebody's data; what the system does by itself cites the event. */
    @Test
    void no_record_about_a_person_lacks_its_purpose_or_what_it_rested_on() throws Exception {
        String person = "/api/v1/persons/" + referral.personId();
        TestToken resident = ReferralApi.residentWhoIs(referral.personId());
        consented(person, resident);
        ReferralApi.consent(referral.personId(), true).then().statusCode(201);
        ReferralApi.with(resident).get(person + "/disclosures").then().statusCode(200);
        post(
                        resident,
                        person + "/access-preview",
                        Map.of("kind", "PHARMACY", "role", "LINK_WORKER", "purpose", "SUPPORT"))
                .then()
                .statusCode(200);
        talkedAbout();
        supported(person);
        toldByPhone();
        keptAsDrafts();

        assertThat(Database.ask("24208", """
                        SELECT DISTINCT payload::jsonb ->> 'action' FROM audit_event
                        WHERE payload::jsonb ->> 'person' = '%s'
                        """.formatted(referral.personId())))
                .contains(
                        "submit-referral",
                        "read",
                        "read-ledger",
                        "preview-access",
                        "send-message",
                        "read-messages",
                        "read-message",
                        "answer",
                        "information-answers",
                        "attach",
                        "compose-feedback",
                        "issue-status-report",
                        "read-source-delivery");
        assertThat(Database.ask("24208", """
                        SELECT payload FROM audit_event
                        WHERE payload::jsonb ->> 'person' IS NOT NULL AND payload::jsonb ->> 'account' IS NOT NULL
                          AND payload::jsonb ->> 'roles' <> '[SERVICE]'
                          AND (payload::jsonb ->> 'purpose' IS NULL
                               OR (payload::jsonb ->> 'decision' = 'permit' AND payload::jsonb ->> 'basis' IS NULL))
                        """)).isEmpty();
        assertThat(Database.ask(
                        "24208",
                        "SELECT payload::jsonb ->> 'purpose' FROM audit_event WHERE payload::jsonb ->> 'action' = 'preview-access'"
                                + " AND payload::jsonb ->> 'person' = '" + referral.personId() + "'"))
                .containsExactly("SELF_ACCESS");
    }

    @Test
    void what_a_hospital_is_told_by_webhook_stands_under_the_person() throws Exception {
        HospitalSystem.forgetSubscriptions();
        HospitalEndpoint endpoint = HospitalEndpoint.answering(200);
        try {
            HospitalSystem.subscribed(endpoint, "referral.accepted");
            ReferralApi.accept(referral);
            CaseService.awaitRow(
                    "SELECT 1 FROM audit_event WHERE payload::jsonb ->> 'action' = 'send-webhook' AND payload::jsonb ->> 'object' = 'referrals/"
                            + referral.id() + "'");

            assertThat(recordsOf("send-webhook"))
                    .hasSize(1)
                    .allMatch(text -> text.contains("\"purpose\":\"FEEDBACK_TO_SOURCE\""))
                    .allMatch(text -> text.contains("\"basis\":"));
        } finally {
            HospitalSystem.forgetSubscriptions();
            endpoint.close();
        }
    }

    private void talkedAbout() {
        String path = "/api/v1/referrals/" + referral.id();
        String message = ReferralApi.post("referrer", path + "/messages", Map.of("text", "見本のことば"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ReferralApi.as("coordinator").get(path + "/messages").then().statusCode(200);
        ReferralApi.as("coordinator")
                .put(path + "/messages/" + message + "/reading")
                .then()
                .statusCode(204);
        AttachmentsIT.attach("referrer", path, AttachmentsIT.SCAN, "application/pdf")
                .then()
                .statusCode(201);
        String first = ask(path);
        String second = ask(path);
        answer(path, first);
        answer(path, second);
    }

    private static String ask(String path) {
        return ReferralApi.as("coordinator")
                .header("If-Match", ReferralApi.etag(path))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("reason", "BACKGROUND", "text", "見本のたずね"))
                .post(path + "/information-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void answer(String path, String question) {
        ReferralApi.as("referrer")
                .header("If-Match", ReferralApi.etag(path))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("answers", question, "text", "見本のこたえ"))
                .post(path + "/information-answers")
                .then()
                .statusCode(201);
    }

    private void supported(String person) {
        ReferralApi.accept(referral);
        CaseService.opensOn(referral);
        ReferralApi.report(referral.id()).then().statusCode(201);
        ReferralApi.post("coordinator", person + "/feedback", Map.of("referralId", referral.id(), "words", "見本のことば"))
                .then()
                .statusCode(201);
        String waiting = ReferralApi.as("coordinator")
                .get("/api/v1/source-deliveries?referralId=" + referral.id())
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        ReferralApi.as("coordinator")
                .get("/api/v1/source-deliveries/" + waiting)
                .then()
                .statusCode(200);
    }

    /** What is told before anybody has agreed, and then rests on the law. */
    private static void toldByPhone() {
        InventedPatient patient = InventedPatient.somebody();
        Map<String, Object> call = new HashMap<>(patient.referral());
        call.remove("consent");
        call.put("channel", "PHONE");
        call.put("sourceOrganisationId", ReferralApi.CLINIC.toString());
        call.put("reporter", Map.of("kind", "PROFESSIONAL", "name", "見本 看護師", "contact", "0595-00-0002"));
        String search = ReferralApi.as("coordinator")
                .body(patient.described())
                .post("/api/v1/persons/matches")
                .path("searchId");
        call.put("personMatch", Map.of("searchId", search, "decision", "NONE_OF_THESE"));
        String told = ReferralApi.submit("coordinator", call)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ReferralApi.change("coordinator", told, "basis", Map.of("type", "SUPPORT_CONFERENCE", "reason", "見本の理由"))
                .then()
                .statusCode(200);
    }

    private static void keptAsDrafts() {
        InventedPatient patient = InventedPatient.somebody();
        String person = patient.referredBy("referrer");
        Map<String, Object> fax = new HashMap<>(DraftsIT.fax(patient));
        if (!(fax.get("personMatch") instanceof Map<?, ?> search)) {
            throw new IllegalStateException("a FAX is keyed in after a search");
        }
        fax.put(
                "personMatch",
                Map.of("searchId", String.valueOf(search.get("searchId")), "decision", "EXISTING", "personId", person));
        fax.put("channel", "PHONE");
        fax.put("reporter", Map.of("kind", "PROFESSIONAL", "name", "見本 看護師", "contact", "0595-00-0002"));
        String draft = DraftsIT.keyedIn(fax);
        String path = "/api/v1/referral-drafts/" + draft;
        ReferralApi.as("coordinator").get(path).then().statusCode(200);
        ReferralApi.as("coordinator").get(path + "/attachments").then().statusCode(200);
        DraftsIT.submit("coordinator", draft).then().statusCode(201);
    }

    private static void consented(String person, TestToken resident) {
        post(resident, person + "/consents", ConsentApi.signed()).then().statusCode(201);
        String consent = inForce(resident, person);
        post(resident, "/api/v1/consents/" + consent + "/source-feedback", Map.of("sourceMayBeTold", true))
                .then()
                .statusCode(201);
        post(
                        resident,
                        "/api/v1/consents/" + inForce(resident, person) + "/narrowing",
                        Map.of(
                                "scope",
                                List.of(ConsentApi.line(
                                        List.of("NEIGHBOURHOOD_HEALTH_ROOM"),
                                        List.of("SUPPORT"),
                                        List.of("IDENTITY")))))
                .then()
                .statusCode(201);
        post(resident, "/api/v1/consents/" + inForce(resident, person) + "/withdrawal", Map.of())
                .then()
                .statusCode(201);
    }

    private static String inForce(TestToken resident, String person) {
        return ReferralApi.with(resident)
                .get(person + "/consents")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static io.restassured.response.Response post(TestToken token, String path, Object body) {
        return ReferralApi.with(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }

    private static void merged(String person, ReferralApi.Receipt other) {
        ReferralApi.as("coordinator").get(person + "/matches").then().statusCode(200);
        ReferralApi.post(
                        "coordinator",
                        person + "/merge",
                        Map.of("mergedPersonId", other.personId(), "reason", "SEEN_IN_DOCUMENT"))
                .then()
                .statusCode(201);
        ReferralApi.as("coordinator").get(person + "/merge").then().statusCode(200);
        ReferralApi.post(
                        "coordinator",
                        person + "/merge/reversal",
                        Map.of("mergedPersonId", other.personId(), "reason", "TWO_PERSONS"))
                .then()
                .statusCode(201);
    }

    private static void erased(String person) {
        ReferralApi.post("coordinator", person + "/erasure", Map.of("reason", "ASKED_BY_PERSON"))
                .then()
                .statusCode(201);
        String hold = ReferralApi.post("coordinator", person + "/erasure/holds", Map.of("reason", "LITIGATION"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ReferralApi.post("coordinator", person + "/erasure/holds/" + hold + "/lifting", Map.of())
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201, 204));
        ReferralApi.with(TestTokens.as("coordinator").withSubject(UUID.randomUUID()))
                .header("If-Match", ReferralApi.etag(person + "/erasure"))
                .body(Map.of("reason", "RETENTION_DUTY"))
                .post(person + "/erasure/refusal")
                .then()
                .statusCode(200);
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
