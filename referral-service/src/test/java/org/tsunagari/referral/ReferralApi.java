package org.tsunagari.referral;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.tsunagari.testkit.tokens.TestToken;
import org.tsunagari.testkit.tokens.TestTokens;

/** Speaks to the running service as its clients do. All persons are invented. */
public final class ReferralApi {

    public static final UUID CLINIC = UUID.fromString("00000000-0000-4000-8000-000000000101");
    public static final UUID PHARMACY = UUID.fromString("00000000-0000-4000-8000-000000000102");
    public static final UUID CENTRE = UUID.fromString("00000000-0000-4000-8000-000000000100");

    private static final int SIXTY_YEARS = 21_900;

    private ReferralApi() {}

    public static RequestSpecification as(String account) {
        return given().header("Authorization", TestTokens.bearer(account)).contentType(ContentType.JSON);
    }

    static RequestSpecification with(TestToken token) {
        return given().header("Authorization", "Bearer " + token.serialized()).contentType(ContentType.JSON);
    }

    /** Registers the organisations of the demo accounts; again changes nothing. */
    public static void registerOrganisations() {
        register(CENTRE, "見本市地域包括支援センター", "CENTRE");
        register(CLINIC, "見本内科クリニック", "PRIMARY_CARE");
        register(PHARMACY, "見本薬局", "PHARMACY");
    }

    private static void register(UUID id, String name, String kind) {
        as("coordinator")
                .body(Map.of("name", name, "kind", kind, "faxNumber", "0595-00-0000", "phone", "0595-00-0001"))
                .put("/api/v1/organisations/" + id)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    /** A referral with oral consent, for a person of this name who is nobody else. */
    public static Map<String, Object> referral(String kana) {
        Map<String, Object> referral = new TreeMap<>();
        // all of one name, yet with nothing else in common by which two of them would be taken for one
        int hash = kana.hashCode();
        int day = Math.floorMod(hash, SIXTY_YEARS);
        int house = Math.floorMod(hash / SIXTY_YEARS, 10_000);
        referral.put(
                "person",
                Map.of(
                        "name",
                        "見本 花子",
                        "nameKana",
                        kana,
                        "sex",
                        "FEMALE",
                        "birthDate",
                        LocalDate.of(1927, 1, 1).plusDays(day).toString(),
                        "address",
                        "三重県名張市見本" + house + "丁目 見本番地1",
                        "phone",
                        "0595-%02d-%04d".formatted(day % 100, house),
                        "homePosition",
                        Map.of("latitude", 34.62, "longitude", 136.09)));
        referral.put("needs", List.of(Map.of("code", "COMMUNITY_RELATIONS", "main", true), Map.of("code", "CARE")));
        referral.put("wish", "話し相手がほしい");
        referral.put("practitionerName", "見本 医師");
        referral.put(
                "consent",
                Map.of(
                        "form",
                        "ORAL",
                        "givenOn",
                        MovableClock.today().toString(),
                        "witness",
                        "見本 看護師",
                        "sourceMayBeTold",
                        true));
        return referral;
    }

    static String json(Map<String, Object> body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A reading that no other test uses. */
    public static String someone() {
        StringBuilder kana = new StringBuilder("ミホン ");
        for (char c : UUID.randomUUID().toString().replace("-", "").toCharArray()) {
            kana.append((char) ('ア' + 2 * Character.digit(c, 16)));
        }
        return kana.toString();
    }

    public static Response submit(String account, Map<String, Object> referral) {
        return submit(account, referral, UUID.randomUUID().toString());
    }

    public static Response submit(String account, Map<String, Object> referral, String key) {
        return as(account).header("Idempotency-Key", key).body(referral).post("/api/v1/referrals");
    }

    /** Submits as the clinic and answers the receipt. */
    public static Receipt submitted() {
        return submit("referrer", referral(someone()))
                .then()
                .statusCode(201)
                .extract()
                .as(Receipt.class);
    }

    /** Submits as the clinic, and the centre takes the case. */
    static Receipt accepted() {
        Receipt referral = submitted();
        accept(referral);
        return referral;
    }

    static void accept(Receipt referral) {
        change("coordinator", referral.id(), "acceptance", Map.of()).then().statusCode(200);
    }

    /** Changes a referral in the state that the centre sees now. */
    static Response change(String account, String id, String transition, Map<String, ?> body) {
        return as(account)
                .header("If-Match", etag("/api/v1/referrals/" + id))
                .body(body)
                .post("/api/v1/referrals/" + id + "/" + transition);
    }

    static String etag(String path) {
        return as("coordinator").get(path).then().statusCode(200).extract().header("ETag");
    }

    static String status(String id) {
        return as("coordinator")
                .get("/api/v1/referrals/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("status");
    }

    static void awaitStatus(String id, String status) {
        Awaitility.await("referral is " + status).atMost(CaseService.PATIENCE).until(() -> status.equals(status(id)));
    }

    static Response post(String account, String path, Object body) {
        return as(account)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }

    /** Issues a status report as the centre. */
    static Response report(String referral) {
        return post(
                "coordinator",
                "/api/v1/referrals/" + referral + "/status-reports",
                Map.of("supportGiven", "サロンに同行しました(見本)", "plan", "毎週の参加を見守ります(見本)"));
    }

    /** The person takes the consent in force back, as the centre writes it down. */
    static Response withdrawConsent(String person) {
        String consent = as("coordinator")
                .get("/api/v1/persons/" + person + "/consents")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        return post("coordinator", "/api/v1/consents/" + consent + "/withdrawal", Map.of());
    }

    static Response consent(String person, boolean sourceMayBeTold) {
        return post(
                "coordinator",
                "/api/v1/persons/" + person + "/consents",
                Map.of(
                        "form",
                        "SIGNATURE",
                        "givenOn",
                        MovableClock.today().toString(),
                        "sourceMayBeTold",
                        sourceMayBeTold));
    }

    /** An account of the person themself: nobody else's. */
    static TestToken residentWhoIs(String person) {
        return accountOf(person, "SELF");
    }

    /** An account of the person, or of a family member, that is linked to nobody else. */
    static TestToken accountOf(String person, String relation) {
        UUID account = UUID.randomUUID();
        post(
                        "coordinator",
                        "/api/v1/persons/" + person + "/accounts",
                        Map.of("account", account.toString(), "relation", relation))
                .then()
                .statusCode(201);
        return TestTokens.as("resident").withSubject(account);
    }

    /** The receipt of a submission. */
    public record Receipt(String id, String number, String personId, String status) {}
}
