package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.referral.webhook.model.EventType;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** A hospital's system hears what becomes of its referrals: what it has chosen, and only what it may read. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class TellingHospitalsIT {

    private static final String[] ALL =
            Arrays.stream(EventType.values()).map(EventType::wireName).toArray(String[]::new);

    private HospitalEndpoint endpoint = HospitalEndpoint.answering();

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
    void the_steps_of_a_referral_are_told_by_ids_only() {
        HospitalSystem.subscribed(endpoint, ALL);
        ReferralApi.Receipt referral = ReferralApi.submitted();
        ask(referral);
        ReferralApi.accept(referral);
        String message = wrote("coordinator", referral);
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
        ReferralApi.consent(referral.personId(), true).then().statusCode(201);
        ReferralApi.change("coordinator", referral.id(), "closure", Map.of("reason", "SUPPORT_ENDED"))
                .then()
                .statusCode(200);

        assertThat(typesOf(6))
                .containsExactlyInAnyOrder(
                        "referral.information-requested",
                        "referral.accepted",
                        "referral.message-received",
                        "referral.on-hold",
                        "referral.resumed",
                        "referral.closed");
        assertThat(told("referral.accepted").getMap("data"))
                .isEqualTo(Map.of("referralId", referral.id(), "municipality", "24208"));
        assertThat(told("referral.message-received").getMap("data"))
                .isEqualTo(Map.of("referralId", referral.id(), "messageId", message, "municipality", "24208"));
    }

    @Test
    void the_ends_of_referrals_are_told() {
        HospitalSystem.subscribed(endpoint, "referral.declined", "referral.withdrawn", "referral.entered-in-error");
        decline(ReferralApi.submitted());
        ReferralApi.change(
                        "referrer",
                        ReferralApi.submitted().id(),
                        "withdrawal",
                        Map.of("by", "SOURCE", "reason", "NEED_MET"))
                .then()
                .statusCode(200);
        ReferralApi.change(
                        "coordinator", ReferralApi.submitted().id(), "entered-in-error", Map.of("reason", "DUPLICATE"))
                .then()
                .statusCode(200);
        assertThat(typesOf(3))
                .containsExactlyInAnyOrder("referral.declined", "referral.withdrawn", "referral.entered-in-error");
    }

    @Test
    void who_has_chosen_nothing_hears_of_status_reports_only() {
        String subscription = HospitalSystem.subscribed(endpoint);
        subscription(subscription).body("eventTypes", contains("status-report.issued"));
        ReferralApi.Receipt referral = ReferralApi.accepted();
        CaseService.opensOn(referral);
        ReferralApi.report(referral.id()).then().statusCode(201);
        assertThat(typesOf(1)).containsExactly("status-report.issued");
        deliveries(subscription).body("items.type", contains("status-report.issued"));
    }

    @Test
    void a_choice_holds_from_then_on_and_replaces_the_one_before() {
        String subscription = HospitalSystem.subscribed(endpoint);
        decline(ReferralApi.submitted());
        HospitalSystem.choose(subscription, "referral.declined")
                .then()
                .statusCode(200)
                .body("eventTypes", contains("referral.declined"));
        ReferralApi.Receipt second = ReferralApi.submitted();
        decline(second);
        typesOf(1);
        deliveries(subscription).body("items.referralId", contains(second.id()));
        HospitalSystem.asking()
                .header("If-Match", "\"0\"")
                .body(Map.of("eventTypes", List.of("referral.accepted")))
                .put(HospitalSystem.SUBSCRIPTIONS + "/" + subscription + "/event-types")
                .then()
                .statusCode(412);
    }

    @Test
    void what_nobody_can_be_told_of_cannot_be_chosen() {
        HospitalSystem.subscribe(Map.of(
                        "url", endpoint.url(),
                        "secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "eventTypes", List.of("referral.accepted", "person.moved")))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/eventTypes/1"));
        String subscription = HospitalSystem.subscribed(endpoint);
        HospitalSystem.choose(subscription).then().statusCode(422);
    }

    @Test
    void what_the_centre_says_of_support_is_not_told_where_the_source_must_not_be_told() {
        endpoint.close();
        endpoint = HospitalEndpoint.answering(500, 500, 500);
        String subscription = HospitalSystem.subscribed(endpoint, "referral.message-received", "referral.closed");
        ReferralApi.Receipt referral = ReferralApi.accepted();
        CaseService support = CaseService.opensOn(referral);
        String message = wrote("coordinator", referral);
        endpoint.awaitReceived(1);
        ReferralApi.consent(referral.personId(), false).then().statusCode(201);
        Awaitility.await("it is decided again")
                .atMost(CaseService.PATIENCE)
                .until(
                        () -> seenByCentre(subscription).getList("items.lastFailure"),
                        reasons -> reasons.equals(List.of("SOURCE_MUST_NOT_BE_TOLD")));
        deliveries(subscription).body("items.messageId", not(hasItem(message)));

        // where the referral stands, the source reads from the API whatever the person said of feedback
        support.closes();
        Awaitility.await("the closure is told").atMost(CaseService.PATIENCE).until(() -> types(endpoint.received())
                .contains("referral.closed"));
        deliveries(subscription).body("items.type", contains("referral.closed"));
    }

    @Test
    void a_message_of_the_source_itself_is_no_news_to_it() {
        String subscription = HospitalSystem.subscribed(endpoint, ALL);
        ReferralApi.Receipt referral = ReferralApi.submitted();
        wrote("referrer", referral);
        deliveries(subscription).body("items", empty());
    }

    @Test
    void nobody_else_hears_of_it() {
        HospitalSystem.subscribed(endpoint, ALL);
        ReferralApi.Receipt theirs = ReferralApi.submit("other-referrer", ReferralApi.referral(ReferralApi.someone()))
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
        decline(theirs);
        ReferralApi.Receipt ours = ReferralApi.submitted();
        decline(ours);
        typesOf(1);
        assertThat(endpoint.received())
                .allMatch(message -> message.body().contains(ours.id()))
                .noneMatch(message -> message.body().contains(theirs.id()));
    }

    @Test
    void what_was_sent_is_listed_page_by_page_latest_first_for_whoever_manages_it() {
        String subscription = HospitalSystem.subscribed(endpoint, "referral.declined");
        List<String> referrals = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ReferralApi.Receipt referral = ReferralApi.submitted();
            decline(referral);
            referrals.addFirst(referral.id());
        }
        String path = HospitalSystem.SUBSCRIPTIONS + "/" + subscription + "/deliveries";
        Awaitility.await("all have arrived")
                .atMost(CaseService.PATIENCE)
                .until(
                        () -> seenByCentre(subscription).getList("items.state"),
                        states -> states.equals(List.of("DELIVERED", "DELIVERED", "DELIVERED")));
        JsonPath first = HospitalSystem.asking()
                .get(path + "?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.attempts", contains(1, 1))
                .extract()
                .jsonPath();
        JsonPath rest = HospitalSystem.asking()
                .get(path + "?limit=2&cursor=" + first.getString("next"))
                .then()
                .statusCode(200)
                .body("next", equalTo(null))
                .extract()
                .jsonPath();
        List<String> listed = new ArrayList<>(first.getList("items.referralId"));
        listed.addAll(rest.getList("items.referralId"));
        assertThat(listed).isEqualTo(referrals);
        HospitalSystem.asking()
                .get(path + "?cursor=bm9uZQ")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
        ReferralApi.as("referrer").get(path).then().statusCode(403);
        ReferralApi.with(TestTokens.as("hospital-system").withMunicipalities("24208"))
                .get(path)
                .then()
                .statusCode(404);
    }

    private static void ask(ReferralApi.Receipt referral) {
        ReferralApi.as("coordinator")
                .header("If-Match", ReferralApi.etag("/api/v1/referrals/" + referral.id()))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("reason", "NEED_UNCLEAR", "text", "見本のたずね"))
                .post("/api/v1/referrals/" + referral.id() + "/information-requests")
                .then()
                .statusCode(201);
    }

    private static String wrote(String account, ReferralApi.Receipt referral) {
        return ReferralApi.post(account, "/api/v1/referrals/" + referral.id() + "/messages", Map.of("text", "見本のことば"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void decline(ReferralApi.Receipt referral) {
        ReferralApi.change("coordinator", referral.id(), "decline", Map.of("reason", "OUTSIDE_REMIT"))
                .then()
                .statusCode(200);
    }

    private List<String> typesOf(int count) {
        return types(endpoint.awaitReceived(count));
    }

    private static List<String> types(List<HospitalEndpoint.Received> messages) {
        return messages.stream()
                .map(message -> JsonPath.from(message.body()).getString("type"))
                .toList();
    }

    private JsonPath told(String type) {
        return endpoint.received().stream()
                .map(message -> JsonPath.from(message.body()))
                .filter(body -> type.equals(body.getString("type")))
                .findFirst()
                .orElseThrow();
    }

    private static ValidatableResponse subscription(String id) {
        return HospitalSystem.asking()
                .get(HospitalSystem.SUBSCRIPTIONS + "/" + id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse deliveries(String subscription) {
        return HospitalSystem.asking()
                .get(HospitalSystem.SUBSCRIPTIONS + "/" + subscription + "/deliveries")
                .then()
                .statusCode(200);
    }

    private static JsonPath seenByCentre(String subscription) {
        return ReferralApi.as("coordinator")
                .get(HospitalSystem.SUBSCRIPTIONS + "/" + subscription + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
