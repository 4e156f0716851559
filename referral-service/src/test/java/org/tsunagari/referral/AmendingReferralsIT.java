package org.tsunagari.referral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.referral.ReferralApi.as;
import static org.tsunagari.referral.ReferralApi.change;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;

/** What a referral says may have been wrong, or be so no more. All persons are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class AmendingReferralsIT {

    private static final Map<String, ?> WORSE = Map.of("reason", "CHANGED_SINCE", "urgency", "URGENT");

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void a_referral_is_submitted() {
        ReferralApi.registerOrganisations();
        referral = ReferralApi.submitted();
    }

    @AfterEach
    void the_time_is_real_again() {
        MovableClock.reset();
    }

    @Test
    void what_becomes_urgent_is_due_by_the_hour_from_then_on() {
        MovableClock.advance(Duration.ofHours(6));
        Instant told = Instant.now().plus(Duration.ofHours(6));
        amend("referrer", WORSE)
                .then()
                .statusCode(200)
                .body("urgency", equalTo("URGENT"))
                .body("status", equalTo("SUBMITTED"));
        JsonPath row = as("coordinator")
                .get("/api/v1/referrals?urgency=URGENT&personId=" + referral.personId())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(Instant.parse(row.getString("items[0].dueAt")))
                .isBetween(
                        told.plus(Duration.ofHours(4)),
                        told.plus(Duration.ofHours(4).plusMinutes(1)));
        assertThat(row.getBoolean("items[0].overdue")).isFalse();
    }

    @Test
    void an_amendment_gives_nobody_more_time() {
        String before = dueAt();
        MovableClock.advance(Duration.ofDays(1));
        amend("referrer", Map.of("reason", "TOLD_LATER", "wish", "見本: 庭のことも相談したい"))
                .then()
                .statusCode(200);
        assertThat(dueAt()).isEqualTo(before);
    }

    @Test
    void what_is_left_out_stays_and_what_was_said_before_stands_in_the_history() {
        JsonPath before = read("referrer");
        amend(
                        "referrer",
                        Map.of(
                                "reason",
                                "RECORDED_WRONGLY",
                                "needs",
                                List.of(Map.of("code", "NO_FOOD", "main", true), Map.of("code", "OTHER")),
                                "otherNeed",
                                "電気が止まりそう",
                                "note",
                                "聞き違い"))
                .then()
                .statusCode(200);

        JsonPath now = read("coordinator");
        assertThat(now.getList("needs")).containsExactlyInAnyOrder("NO_FOOD", "OTHER");
        assertThat(now.getString("mainNeed")).isEqualTo("NO_FOOD");
        assertThat(now.getString("otherNeed")).isEqualTo("電気が止まりそう");
        assertThat(now.getString("wish")).isEqualTo(before.getString("wish"));
        assertThat(now.getString("urgency")).isEqualTo(before.getString("urgency"));
        as("coordinator")
                .get("/api/v1/referrals/" + referral.id() + "/transitions")
                .then()
                .body("items.transition", contains("SUBMISSION", "AMENDMENTS"))
                .body("items[0].before", nullValue())
                .body("items[1].by", equalTo("SOURCE"))
                .body("items[1].reason", equalTo("RECORDED_WRONGLY"))
                .body("items[1].note", equalTo("聞き違い"))
                .body("items[1].before.needs", equalTo(before.getList("needs")))
                .body("items[1].before.mainNeed", equalTo(before.getString("mainNeed")))
                .body("items[1].before.wish", equalTo(before.getString("wish")));
    }

    @Test
    void what_was_said_before_is_sealed() throws Exception {
        amend("referrer", Map.of("reason", "TOLD_LATER", "wish", "カナリアの願い"))
                .then()
                .statusCode(200);
        amend("referrer", Map.of("reason", "TOLD_LATER", "wish", "ほかの願い"))
                .then()
                .statusCode(200);
        as("referrer")
                .get("/api/v1/referrals/" + referral.id() + "/transitions")
                .then()
                .body("items[2].before.wish", equalTo("カナリアの願い"));
        assertThat(Dump.everyRow())
                .filteredOn(row -> Dump.shows(row, "カナリアの願い"))
                .isEmpty();
    }

    @Test
    void an_amendment_says_something_that_is_a_referral() {
        amend("referrer", Map.of("reason", "TOLD_LATER", "needs", List.of(Map.of("code", "OTHER"))))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/otherNeed"));
        amend("referrer", Map.of("reason", "DUPLICATE", "urgency", "URGENT"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/reason"))
                .body("violations.code", contains("reason-does-not-fit"));
        amend("referrer", Map.of("reason", "TOLD_LATER", "needs", List.of()))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/needs"));
        amend("referrer", Map.of("reason", "TOLD_LATER"))
                .then()
                .statusCode(409)
                .body("code", equalTo("nothing-to-correct"));
        amend("referrer", Map.of("reason", "TOLD_LATER", "urgency", "ROUTINE"))
                .then()
                .statusCode(409)
                .body("code", equalTo("nothing-to-correct"));
        assertThat(read("referrer").getInt("version")).isZero();
    }

    @Test
    void whoever_decided_on_what_it_said_before_is_told_to_read_again() {
        amend("referrer", WORSE).then().statusCode(200).header("ETag", equalTo("\"1\""));
        as("coordinator")
                .header("If-Match", "\"0\"")
                .post("/api/v1/referrals/" + referral.id() + "/acceptance")
                .then()
                .statusCode(412);
    }

    @Test
    void the_centre_the_source_and_nobody_else_are_told() {
        amend("coordinator", WORSE).then().statusCode(200);
        for (String party : List.of("referrer", "coordinator")) {
            as(party)
                    .header("Accept-Language", "en")
                    .get("/api/v1/notices?limit=200")
                    .then()
                    .body(
                            "items.findAll { it.referralId == '" + referral.id() + "' }.text",
                            hasItem("Referral " + referral.number()
                                    + " says something else now. Please read it again."));
        }
        as("other-referrer")
                .get("/api/v1/notices?limit=200")
                .then()
                .body("items.findAll { it.referralId == '" + referral.id() + "' }.size()", equalTo(0));
    }

    @Test
    void another_source_amends_nothing_and_learns_nothing() {
        as("other-referrer")
                .header("If-Match", "\"0\"")
                .body(WORSE)
                .post("/api/v1/referrals/" + referral.id() + "/amendments")
                .then()
                .statusCode(404);
        assertThat(read("coordinator").getString("urgency")).isEqualTo("ROUTINE");
    }

    @Test
    void what_has_ended_says_what_it_said() {
        change("coordinator", referral.id(), "decline", Map.of("reason", "NO_CAPACITY"))
                .then()
                .statusCode(200);
        amend("referrer", WORSE).then().statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void a_basis_that_is_an_emergency_makes_it_urgent() {
        Map<String, Object> told = ReferralApi.referral(ReferralApi.someone());
        told.remove("consent");
        told.put("channel", "PHONE");
        told.put("receivedOn", MovableClock.today().toString());
        told.put("reporter", Map.of("kind", "NEIGHBOUR", "anonymous", true));
        told.put("sourceOrganisationId", ReferralApi.CLINIC.toString());
        told.put("personMatch", Map.of("searchId", searched(told), "decision", "NONE_OF_THESE"));
        String id = ReferralApi.submit("coordinator", told)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("coordinator").get("/api/v1/referrals/" + id).then().body("urgency", equalTo("ROUTINE"));

        change("coordinator", id, "basis", Map.of("type", "EMERGENCY", "reason", "見本の理由"))
                .then()
                .statusCode(200)
                .body("urgency", equalTo("URGENT"));
        as("coordinator").get("/api/v1/referrals/" + id).then().body("urgency", equalTo("URGENT"));
    }

    @Test
    void the_other_services_hear_what_it_says_now() {
        amend("referrer", WORSE).then().statusCode(200);
        assertThat(told()).singleElement().satisfies(event -> {
            assertThat(event.getString("urgency")).isEqualTo("URGENT");
            assertThat(event.getString("mainNeed"))
                    .isEqualTo(read("coordinator").getString("mainNeed"));
        });
    }

    private List<JsonPath> told() {
        Awaitility.await("outbox drained").atMost(CaseService.PATIENCE).until(() -> Database.ask(
                        "24208", "SELECT count(*) FROM outbox_event")
                .getFirst()
                .equals("0"));
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            return kafka.records("referral-events").stream()
                    .filter(record -> referral.id().equals(record.key()))
                    .filter(record -> new String(
                                    record.headers().lastHeader("ce_type").value(), UTF_8)
                            .endsWith(".ReferralAmended"))
                    .map(record -> JsonPath.from(record.value()))
                    .toList();
        }
    }

    private static String searched(Map<String, Object> told) {
        Map<String, Object> described = new java.util.TreeMap<>((Map<String, Object>) told.get("person"));
        described.keySet().retainAll(List.of("name", "nameKana", "birthDate"));
        return as("coordinator")
                .body(described)
                .post("/api/v1/persons/matches")
                .then()
                .statusCode(200)
                .extract()
                .path("searchId");
    }

    private Response amend(String account, Map<String, ?> body) {
        return change(account, referral.id(), "amendments", body);
    }

    private String dueAt() {
        return as("coordinator")
                .get("/api/v1/referrals?personId=" + referral.personId())
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].dueAt");
    }

    private JsonPath read(String account) {
        return as(account)
                .get("/api/v1/referrals/" + referral.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
