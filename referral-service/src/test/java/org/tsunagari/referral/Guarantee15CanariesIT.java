package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.EarOnTheLog;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;

/** Guarantee 15: what is known of a person stands nowhere in clear text: not in dumps, topics, logs or errors. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class Guarantee15CanariesIT {

    /** Without digits: twelve of them in a row could be a My Number. */
    private static final String CANARY =
            "カナリア" + UUID.randomUUID().toString().substring(24).replaceAll("[0-9]", "ア");

    private static final String BIRTH = "1907-08-19";

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    private static Map<String, Object> referralOfTheCanary() {
        Map<String, Object> referral = new TreeMap<>(ReferralApi.referral("カナリア " + ReferralApi.someone()));
        referral.put(
                "person",
                Map.of(
                        "name",
                        "名" + CANARY,
                        "nameKana",
                        "カナ" + CANARY,
                        "sex",
                        "FEMALE",
                        "birthDate",
                        BIRTH,
                        "address",
                        "住所" + CANARY,
                        "phone",
                        "0595-98-7610",
                        "mobile",
                        "090-9876-1098",
                        "homePosition",
                        Map.of("latitude", 34.618273, "longitude", 136.091827)));
        referral.put("needs", List.of(Map.of("code", "OTHER")));
        referral.put("otherNeed", "他" + CANARY);
        referral.put("wish", "願" + CANARY);
        referral.put(
                "consent",
                Map.of(
                        "form",
                        "GUARDIAN",
                        "givenOn",
                        "2026-01-05",
                        "witness",
                        "証" + CANARY,
                        "guardian",
                        "代" + CANARY,
                        "sourceMayBeTold",
                        true));
        return referral;
    }

    @Test
    void no_canary_leaves_the_cage() throws Exception {
        List<String> answers = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> log = EarOnTheLog.during(() -> {
            ReferralApi.Receipt referral = ReferralApi.submit("referrer", referralOfTheCanary())
                    .then()
                    .statusCode(201)
                    .extract()
                    .as(ReferralApi.Receipt.class);
            ReferralApi.accept(referral);
            CaseService.opensOn(referral);
            ReferralApi.post(
                            "coordinator",
                            "/api/v1/referrals/" + referral.id() + "/status-reports",
                            Map.of(
                                    "supportGiven",
                                    "支" + CANARY,
                                    "plan",
                                    "計" + CANARY,
                                    "agencies",
                                    List.of(Map.of("agency", "OTHER", "state", "NOW", "name", "機" + CANARY))))
                    .then()
                    .statusCode(201);
            withoutConsent(referral);
            inEveryOtherText(referral);
            theCageIsNotEmpty(referral);
            answers.addAll(refusalsThatMeetTheCanary(referral));
            ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
            keys.addAll(List.of(referral.id(), referral.personId()));
        });
        for (String secret : List.of(
                CANARY,
                BIRTH,
                "0595-98-7610",
                "0595987610",
                "090-9876-1098",
                "09098761098",
                "34.618273",
                "136.091827")) {
            assertThat(Dump.everyRow()).as(secret).noneMatch(row -> Dump.shows(row, secret));
            assertThat(recordsAbout(keys)).as(secret).isNotEmpty().noneMatch(record -> record.contains(secret));
            assertThat(log).as(secret).noneMatch(line -> line.contains(secret));
        }
        assertThat(answers).noneMatch(answer -> answer.contains(CANARY));
    }

    private static void withoutConsent(ReferralApi.Receipt known) {
        Map<String, Object> emergency = referralOfTheCanary();
        emergency.remove("consent");
        emergency.put("otherBasis", Map.of("type", "EMERGENCY", "reason", "急" + CANARY));
        ReferralApi.submit("referrer", emergency).then().statusCode(201).body("personId", equalTo(known.personId()));
    }

    /** Letters, file names, notes, reasons, words for the person, and who told the centre. */
    private static void inEveryOtherText(ReferralApi.Receipt referral) {
        String path = "/api/v1/referrals/" + referral.id();
        String person = "/api/v1/persons/" + referral.personId();
        created("referrer", path + "/messages", Map.of("text", "文" + CANARY));
        io.restassured.RestAssured.given()
                .header("Authorization", org.tsunagari.testkit.tokens.TestTokens.bearer("referrer"))
                .header("Idempotency-Key", UUID.randomUUID())
                .header("Content-Disposition", "attachment; filename*=UTF-8''%E5%90%8D" + CANARY + ".pdf")
                .contentType("application/pdf")
                .body(("%PDF-1.4\n" + CANARY).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(path + "/attachments")
                .then()
                .statusCode(201);
        created(
                "coordinator",
                path + "/status-reports",
                Map.of("supportGiven", "支" + CANARY, "plan", "計" + CANARY, "toPerson", "本" + CANARY));
        created("coordinator", person + "/emergency-accesses", Map.of("reason", "急" + CANARY));
        created(
                "coordinator",
                person + "/conference-windows",
                Map.of(
                        "kind",
                        "SUPPORT_CONFERENCE",
                        "meetingId",
                        UUID.randomUUID().toString(),
                        "meetingName",
                        CANARY + "さんの支援会議",
                        "members",
                        List.of(UUID.randomUUID().toString()),
                        "reason",
                        "議" + CANARY,
                        "opens",
                        "2099-01-01T00:00:00Z",
                        "closes",
                        "2099-01-01T02:00:00Z"));
        Map<String, Object> neighbour = referralOfTheCanary();
        neighbour.remove("consent");
        neighbour.put("channel", "COMMUNITY");
        neighbour.put("sourceOrganisationId", ReferralApi.CLINIC.toString());
        neighbour.put("practitionerName", "医" + CANARY);
        neighbour.put("reporter", Map.of("kind", "NEIGHBOUR", "name", "隣" + CANARY, "contact", "電" + CANARY));
        String draft = ReferralApi.post("coordinator", "/api/v1/referral-drafts", neighbour)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ReferralApi.as("coordinator")
                .get("/api/v1/referral-drafts/" + draft)
                .then()
                .body("content.reporter.name", equalTo("隣" + CANARY));
        ReferralApi.change(
                        "coordinator",
                        referral.id(),
                        "closure",
                        Map.of("reason", "SUPPORT_ENDED", "note", "記" + CANARY))
                .then()
                .statusCode(200);
    }

    private static void created(String account, String path, Object body) {
        ReferralApi.post(account, path, body).then().statusCode(201);
    }

    private static void theCageIsNotEmpty(ReferralApi.Receipt referral) {
        ReferralApi.as("coordinator")
                .get("/api/v1/persons/" + referral.personId())
                .then()
                .body("name", equalTo("名" + CANARY));
        ReferralApi.as("coordinator")
                .get("/api/v1/referrals/" + referral.id() + "/status-reports")
                .then()
                .body("items[0].plan", equalTo("計" + CANARY));
    }

    /** Bad requests of every kind, each with the canary inside. */
    private static List<String> refusalsThatMeetTheCanary(ReferralApi.Receipt referral) {
        List<Response> refusals = new ArrayList<>();
        JsonMembers.textsReplacedOneByOne(referralOfTheCanary(), CANARY.repeat(500))
                .forEach((pointer, body) -> {
                    Response refused = ReferralApi.submit("referrer", body);
                    assertThat(refused.statusCode()).as(pointer).isEqualTo(422);
                    refusals.add(refused);
                });
        Map<String, Object> future = referralOfTheCanary();
        future.put("sentOn", "2999-01-01");
        refusals.add(ReferralApi.submit("referrer", future));
        refusals.add(ReferralApi.as("referrer")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"wish\":\"" + CANARY)
                .post("/api/v1/referrals"));
        refusals.add(ReferralApi.submit("link-worker", referralOfTheCanary()));
        refusals.add(ReferralApi.change("coordinator", referral.id(), "decline", Map.of("reason", CANARY)));
        refusals.add(ReferralApi.change("coordinator", referral.id(), "withdrawal", Map.of("by", CANARY)));
        refusals.add(ReferralApi.as("coordinator").get("/api/v1/referrals?status=" + CANARY));
        refusals.add(ReferralApi.as("coordinator").get("/api/v1/referrals?cursor=" + CANARY));
        refusals.add(ReferralApi.as("coordinator").get("/api/v1/persons/" + CANARY));
        assertThat(refusals).allMatch(answer -> answer.statusCode() >= 400 && answer.statusCode() < 500);
        List<String> answers =
                new ArrayList<>(refusals.stream().map(Response::asString).toList());
        answers.add(besideThePointer(ReferralApi.submit("referrer", withAMemberOfThatName())));
        return answers;
    }

    private static Map<String, Object> withAMemberOfThatName() {
        Map<String, Object> unknown = referralOfTheCanary();
        unknown.put(CANARY, CANARY);
        return unknown;
    }

    /** What is said of a member that nobody knows: its name, in the pointer to it alone, and not what it holds. */
    private static String besideThePointer(Response refused) {
        refused.then()
                .statusCode(422)
                .body("code", equalTo("unknown-field"))
                .body("violations.pointer", contains("/" + CANARY));
        return refused.asString().replace("\"/" + CANARY + "\"", "");
    }

    private static List<String> recordsAbout(List<String> keys) {
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            List<String> records = new ArrayList<>();
            for (String topic : List.of("referral-events", "consent-events")) {
                kafka.awaitRecords(topic, record -> keys.contains(record.key()), 2).stream()
                        .map(record -> record.key() + record.value() + record.headers())
                        .forEach(records::add);
            }
            return records;
        }
    }
}
