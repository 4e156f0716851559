package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.EarOnTheLog;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** A report reaches the source by API, webhook or FAX, as long as the person lets it, and both sides see whether it did. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class DeliveringReportsIT {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER_SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    private HospitalEndpoint endpoint = HospitalEndpoint.answering();

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    @AfterEach
    void nobodyListensAnyMore() {
        JsonPath known = system().get("/api/v1/webhook-subscriptions").jsonPath();
        known.<String>getList("items.id")
                .forEach(id -> change(id, "pause").then().statusCode(200));
        endpoint.close();
    }

    /** The clinic's own system. */
    private static RequestSpecification system() {
        return ReferralApi.with(TestTokens.as("hospital-system")
                .withOrganisation(ReferralApi.CLINIC, "PRIMARY_CARE")
                .withMunicipalities("24208"));
    }

    private static Response change(String subscription, String act) {
        String path = "/api/v1/webhook-subscriptions/" + subscription;
        return system().header("If-Match", system().get(path).header("ETag"))
                .body("{}")
                .post(path + "/" + act);
    }

    private String subscribed(Integer... answers) {
        // an organisation has at most five: each test pauses and takes over what the one before has left
        endpoint.close();
        endpoint = HospitalEndpoint.answering(answers);
        Map<String, String> wish = Map.of("url", endpoint.url(), "secret", SECRET);
        try {
            Database.execute("SELECT set_config('tsunagari.municipality', '24208', false);"
                    + " DELETE FROM delivery_due; DELETE FROM report_delivery WHERE subscription_id IS NOT NULL;"
                    + " DELETE FROM webhook_subscription");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return system().header("Idempotency-Key", UUID.randomUUID())
                .body(wish)
                .post("/api/v1/webhook-subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ReferralApi.Receipt inSupport() {
        ReferralApi.Receipt referral = ReferralApi.accepted();
        CaseService.opensOn(referral);
        return referral;
    }

    private static String reported(ReferralApi.Receipt referral) {
        return ReferralApi.report(referral.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath delivery(String report, String channel) {
        return JsonPath.from(ReferralApi.as("coordinator")
                        .get("/api/v1/status-reports/" + report + "/deliveries")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .setRootPath("items.findAll { it.channel == '" + channel + "' }");
    }

    private static JsonPath awaitDelivery(String report, String state) {
        return Awaitility.await("delivery is " + state)
                .atMost(CaseService.PATIENCE)
                .until(() -> delivery(report, "WEBHOOK"), found -> found.getList("state")
                        .contains(state));
    }

    @Test
    void a_system_of_the_source_is_told_at_once_by_a_signed_message_of_ids_only() throws Exception {
        subscribed();
        ReferralApi.Receipt referral = inSupport();
        String report = reported(referral);
        HospitalEndpoint.Received message = endpoint.awaitReceived(1).getFirst();
        assertThat(message.path()).isEqualTo("/hook?tenant=24208");
        JsonPath body = JsonPath.from(message.body());
        assertThat(body.getString("type")).isEqualTo("status-report.issued");
        assertThat(body.getMap("data"))
                .isEqualTo(Map.of(
                        "statusReportId", report, "referralId", referral.id(), "edition", 1, "municipality", "24208"));
        assertThat(message.signature())
                .isEqualTo(sign(SECRET, message.id() + "." + message.timestamp() + "." + message.body()));
        JsonPath delivered = awaitDelivery(report, "DELIVERED");
        assertThat(delivered.getList("id")).containsExactly(message.id());
        assertThat(delivered.getList("attempts")).containsExactly(1);
        assertThat(delivered.getList("lastStatus")).containsExactly(204);
    }

    @Test
    void during_a_change_of_secrets_the_message_bears_both_signatures() throws Exception {
        String subscription = subscribed();
        String path = "/api/v1/webhook-subscriptions/" + subscription;
        system().header("If-Match", system().get(path).header("ETag"))
                .body(Map.of("secret", OTHER_SECRET))
                .post(path + "/secret-rotation")
                .then()
                .statusCode(200)
                .body("secret", equalTo(null));
        reported(inSupport());
        HospitalEndpoint.Received message = endpoint.awaitReceived(1).getFirst();
        String signed = message.id() + "." + message.timestamp() + "." + message.body();
        assertThat(message.signature()).isEqualTo(sign(OTHER_SECRET, signed) + " " + sign(SECRET, signed));
    }

    @Test
    void a_message_that_does_not_arrive_comes_again_with_the_same_id() {
        subscribed(500, 302);
        String report = reported(inSupport());
        List<HospitalEndpoint.Received> messages = endpoint.awaitReceived(3);
        assertThat(messages).extracting(HospitalEndpoint.Received::path).containsOnly("/hook?tenant=24208");
        assertThat(messages)
                .extracting(HospitalEndpoint.Received::id)
                .containsOnly(messages.getFirst().id());
        assertThat(awaitDelivery(report, "DELIVERED").getList("attempts")).containsExactly(3);
    }

    @Test
    void after_the_last_attempt_it_has_failed_and_the_centre_can_send_it_again() {
        subscribed(500, 500, 500, 500);
        String report = reported(inSupport());
        JsonPath failed = awaitDelivery(report, "FAILED");
        assertThat(failed.getList("attempts")).containsExactly(4);
        assertThat(failed.getList("lastStatus")).containsExactly(500);
        send(report, "WEBHOOK").then().statusCode(201);
        awaitDelivery(report, "DELIVERED");
        assertThat(endpoint.received()).hasSize(5);
    }

    @Test
    void an_endpoint_that_is_gone_is_left_alone() {
        String subscription = subscribed(410);
        String report = reported(inSupport());
        awaitDelivery(report, "FAILED");
        system().get("/api/v1/webhook-subscriptions/" + subscription).then().body("state", equalTo("GONE"));
        String second = reported(inSupport());
        assertThat(delivery(second, "WEBHOOK").getList("id")).isEmpty();
        assertThat(endpoint.received()).hasSize(1);
    }

    @Test
    void a_machine_that_nobody_answers_at_is_tried_and_given_up() {
        subscribed();
        endpoint.close();
        String report = reported(inSupport());
        assertThat(awaitDelivery(report, "FAILED").getList("lastFailure")).containsExactly("UNREACHABLE");
    }

    @Test
    void what_the_person_no_longer_allows_is_cancelled_and_not_sent() {
        subscribed(500, 500, 500);
        ReferralApi.Receipt referral = inSupport();
        String report = reported(referral);
        endpoint.awaitReceived(1);
        ReferralApi.consent(referral.personId(), false).then().statusCode(201);
        assertThat(awaitDelivery(report, "CANCELLED").getList("lastFailure"))
                .containsExactly("SOURCE_MUST_NOT_BE_TOLD");
        int sent = endpoint.received().size();
        send(report, "WEBHOOK").then().statusCode(409).body("code", equalTo("source-must-not-be-told"));
        assertThat(endpoint.received()).hasSize(sent);
    }

    @Test
    void nothing_is_sent_while_the_organisation_wants_a_pause() {
        String subscription = subscribed();
        change(subscription, "pause").then().statusCode(200).body("state", equalTo("PAUSED"));
        String report = reported(inSupport());
        assertThat(delivery(report, "WEBHOOK").getList("id")).isEmpty();
        change(subscription, "resumption").then().statusCode(200).body("state", equalTo("ACTIVE"));
        send(report, "WEBHOOK").then().statusCode(201);
        endpoint.awaitReceived(1);
    }

    @Test
    void the_source_has_it_when_it_has_fetched_it() {
        ReferralApi.Receipt referral = inSupport();
        String report = reported(referral);
        ReferralApi.as("coordinator")
                .get("/api/v1/status-reports/" + report)
                .then()
                .statusCode(200);
        assertThat(delivery(report, "API").getList("state")).containsExactly("PENDING");
        ReferralApi.as("referrer")
                .get("/api/v1/status-reports/" + report)
                .then()
                .statusCode(200);
        assertThat(delivery(report, "API").getList("state")).containsExactly("DELIVERED");
    }

    @Test
    void a_fax_is_noted_with_its_number_and_the_person_sees_it_in_the_ledger() {
        ReferralApi.Receipt referral = inSupport();
        String report = reported(referral);
        send(report, "FAX").then().statusCode(201);
        JsonPath fax = delivery(report, "FAX");
        assertThat(fax.getList("state")).containsExactly("DELIVERED");
        assertThat(fax.getList("faxNumber")).containsExactly("0595-00-0000");
        ReferralApi.as("coordinator")
                .get("/api/v1/persons/" + referral.personId() + "/disclosures")
                .then()
                .body("items.object", hasItem("status-reports/" + report))
                .body("items.organisationId", hasItem(ReferralApi.CLINIC.toString()))
                .body("items.basis", hasItem("CONSENT"));
    }

    @Test
    void only_the_parties_see_the_deliveries_and_only_the_centre_sends() {
        String report = reported(inSupport());
        String path = "/api/v1/status-reports/" + report + "/deliveries";
        ReferralApi.as("referrer").get(path).then().statusCode(200);
        ReferralApi.as("other-referrer").get(path).then().statusCode(404);
        ReferralApi.as("analyst").get(path).then().statusCode(403);
        ReferralApi.post("referrer", path, Map.of("channel", "FAX")).then().statusCode(403);
        send(report, "WEBHOOK").then().statusCode(409).body("code", equalTo("nothing-to-send-again"));
    }

    @Test
    void a_subscription_is_the_organisations_own_business() {
        String subscription = subscribed();
        String path = "/api/v1/webhook-subscriptions/" + subscription;
        RequestSpecification hospital =
                ReferralApi.with(TestTokens.as("hospital-system").withMunicipalities("24208"));
        hospital.get(path).then().statusCode(404);
        ReferralApi.with(TestTokens.as("hospital-system").withMunicipalities("24208"))
                .get("/api/v1/webhook-subscriptions")
                .then()
                .body("items.id", not(hasItem(subscription)));
        ReferralApi.as("referrer").get(path).then().statusCode(403);
        ReferralApi.as("coordinator").get(path).then().statusCode(200).body("secret", equalTo(null));
        ReferralApi.as("coordinator")
                .get("/api/v1/webhook-subscriptions")
                .then()
                .body("items.id", hasItems(subscription));
        ReferralApi.as("other-coordinator").get(path).then().statusCode(404);
    }

    @Test
    void the_secret_stands_nowhere_in_clear_text() throws Exception {
        List<String> log = EarOnTheLog.during(() -> {
            subscribed();
            reported(inSupport());
            endpoint.awaitReceived(1);
        });
        String bare = SECRET.substring("whsec_".length());
        assertThat(Dump.everyRow()).noneMatch(row -> Dump.shows(row, bare));
        assertThat(log).noneMatch(line -> line.contains(bare));
    }

    @Test
    void an_address_or_secret_that_is_none_is_refused_with_a_pointer() {
        subscribed();
        for (String[] wrong : new String[][] {
            {"https://10.0.0.1/", SECRET, "/url", "url-not-public"},
            {"http://emr.example.org/", SECRET, "/url", "url-not-https"},
            {"https://emr.example.org/", "too short", "/secret", "secret-malformed"}
        }) {
            system().header("Idempotency-Key", UUID.randomUUID())
                    .body(Map.of("url", wrong[0], "secret", wrong[1]))
                    .post("/api/v1/webhook-subscriptions")
                    .then()
                    .statusCode(422)
                    .body("violations[0].pointer", equalTo(wrong[2]))
                    .body("violations[0].code", equalTo(wrong[3]));
        }
        system().header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("url", endpoint.url(), "secret", SECRET))
                .post("/api/v1/webhook-subscriptions")
                .then()
                .statusCode(409)
                .body("code", equalTo("webhook-exists"));
    }

    private static Response send(String report, String channel) {
        return ReferralApi.post(
                "coordinator", "/api/v1/status-reports/" + report + "/deliveries", Map.of("channel", channel));
    }

    private static String sign(String secret, String signed) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
