package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** What a hospital's system could not be told of is sent again once its endpoint is mended. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class SendingAgainByWebhookIT {

    /** As often as a message is tried. */
    private static final Integer[] BROKEN = {500, 500, 500, 500};

    private HospitalEndpoint endpoint = HospitalEndpoint.answering();
    private String subscription = "";
    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void nobodyHasSubscribed() throws SQLException {
        ReferralApi.registerOrganisations();
        HospitalSystem.forgetSubscriptions();
    }

    @AfterEach
    void nobodyListensAnyMore() throws SQLException {
        HospitalSystem.forgetSubscriptions();
        endpoint.close();
    }

    @Test
    void it_arrives_under_the_same_id_and_waits_for_nobody_any_more() {
        String message = failed();
        assertThat(waiting().getList("items.id")).containsExactly(message);
        assertThat(waiting().getString("items[0].subscriptionId")).isEqualTo(subscription);

        again(HospitalSystem.asking(), message).then().statusCode(201).body("deliveryId", equalTo(message));

        await("DELIVERED");
        assertThat(waiting().getList("items")).isEmpty();
        assertThat(endpoint.received()).hasSize(5).allMatch(received -> received.id()
                .equals(message));
        assertThat(sent().getInt("attempts")).isEqualTo(1);
        assertThat(sent().getString("sentAgainAt")).isNotNull();
    }

    @Test
    void the_centre_can_have_it_sent_again_too_and_who_did_is_in_the_trail() throws Exception {
        String message = failed();
        again(as("coordinator"), message).then().statusCode(201);
        await("DELIVERED");
        assertThat(Database.ask(
                        "24208",
                        "SELECT payload::jsonb ->> 'action' FROM audit_event WHERE payload::jsonb ->> 'object' = 'webhook-subscriptions/"
                                + subscription + "/deliveries/" + message + "'"))
                .containsExactly("resend-webhook");
    }

    @Test
    void one_wish_sends_once_however_often_it_is_repeated() {
        String message = failed();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            again(HospitalSystem.asking(), message, key).then().statusCode(201);
        }
        await("DELIVERED");
        assertThat(endpoint.received()).hasSize(5);
        // what arrived is not sent again
        again(HospitalSystem.asking(), message).then().statusCode(409).body("code", equalTo("nothing-to-send-again"));
        assertThat(endpoint.received()).hasSize(5);
    }

    @Test
    void what_is_on_its_way_is_not_sent_twice() {
        String message = failed();
        AtomicReference<String> meanwhile = new AtomicReference<>();
        endpoint.beforeItAnswers(() -> meanwhile.set(
                again(HospitalSystem.asking(), message).then().extract().path("code")));
        again(HospitalSystem.asking(), message).then().statusCode(201);
        await("DELIVERED");
        assertThat(meanwhile).hasValue("nothing-to-send-again");
        assertThat(endpoint.received()).hasSize(5);
    }

    @Test
    void where_it_fails_again_it_is_tried_as_often_and_waits_for_somebody_who_calls() {
        String message = failed(500, 500, 500, 500);
        again(HospitalSystem.asking(), message).then().statusCode(201);
        endpoint.awaitReceived(8);
        await("FAILED");
        assertThat(waiting().getList("items.id")).containsExactly(message);
    }

    @Test
    void what_was_called_off_while_the_subscription_rested_is_sent_once_it_goes_on() {
        endpoint.close();
        endpoint = HospitalEndpoint.answering(500);
        subscription = HospitalSystem.subscribed(endpoint, "referral.accepted");
        endpoint.beforeItAnswers(() -> change("pause"));
        referral = ReferralApi.accepted();
        await("CANCELLED");
        String message = sent().getString("id");
        again(HospitalSystem.asking(), message).then().statusCode(409).body("code", equalTo("nothing-to-send-again"));
        change("resumption");
        again(HospitalSystem.asking(), message).then().statusCode(201);
        await("DELIVERED");
        assertThat(endpoint.received()).hasSize(2);
    }

    @Test
    void nobody_sends_again_what_is_another_organisations() {
        String message = failed();
        again(as("referrer"), message).then().statusCode(403);
        again(as("other-coordinator"), message).then().statusCode(404);
        again(
                        ReferralApi.with(TestTokens.as("hospital-system")
                                .withOrganisation(ReferralApi.PHARMACY, "PHARMACY")
                                .withMunicipalities("24208")),
                        message)
                .then()
                .statusCode(404);
        again(HospitalSystem.asking(), UUID.randomUUID().toString()).then().statusCode(404);
        String other = HospitalSystem.subscribe(
                        Map.of("url", endpoint.url() + "&other=1", "secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String own = subscription;
        subscription = other;
        again(HospitalSystem.asking(), message).then().statusCode(404);
        subscription = own;
        assertThat(endpoint.received()).hasSize(4);
    }

    @Test
    void nothing_is_sent_again_against_the_persons_word() {
        endpoint.close();
        endpoint = HospitalEndpoint.answering(BROKEN);
        subscription = HospitalSystem.subscribed(endpoint, "referral.message-received");
        referral = ReferralApi.accepted();
        CaseService.opensOn(referral);
        ReferralApi.post("coordinator", "/api/v1/referrals/" + referral.id() + "/messages", Map.of("text", "見本のことば"))
                .then()
                .statusCode(201);
        await("FAILED");
        String message = sent().getString("id");
        ReferralApi.consent(referral.personId(), false).then().statusCode(201);
        again(as("coordinator"), message).then().statusCode(409).body("code", equalTo("source-must-not-be-told"));
        // to the source it is not there
        again(HospitalSystem.asking(), message).then().statusCode(404);
        assertThat(endpoint.received()).hasSize(4);
    }

    /** An acceptance of which the system could not be told; its id. */
    private String failed(Integer... afterwards) {
        endpoint.close();
        Integer[] answers =
                Stream.of(BROKEN, afterwards).flatMap(Arrays::stream).toArray(Integer[]::new);
        endpoint = HospitalEndpoint.answering(answers);
        subscription = HospitalSystem.subscribed(endpoint, "referral.accepted");
        referral = ReferralApi.accepted();
        await("FAILED");
        return sent().getString("id");
    }

    private void await(String state) {
        Awaitility.await(state)
                .atMost(CaseService.PATIENCE)
                .until(() -> seenByCentre().getList("items.state"), List.of(state)::equals);
    }

    private JsonPath sent() {
        return seenByCentre().setRootPath("items[0]");
    }

    private JsonPath seenByCentre() {
        return as("coordinator")
                .get(HospitalSystem.SUBSCRIPTIONS + "/" + subscription + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath waiting() {
        return as("coordinator")
                .get("/api/v1/source-deliveries?referralId=" + referral.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void change(String what) {
        String path = HospitalSystem.SUBSCRIPTIONS + "/" + subscription;
        HospitalSystem.asking()
                .header("If-Match", HospitalSystem.asking().get(path).header("ETag"))
                .post(path + "/" + what)
                .then()
                .statusCode(200);
    }

    private Response again(RequestSpecification who, String message) {
        return again(who, message, UUID.randomUUID().toString());
    }

    private Response again(RequestSpecification who, String message, String key) {
        return who.header("Idempotency-Key", key)
                .post(HospitalSystem.SUBSCRIPTIONS + "/" + subscription + "/deliveries/" + message + "/redelivery");
    }
}
