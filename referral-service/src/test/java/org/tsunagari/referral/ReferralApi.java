package org.tsunagari.referral;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.tsunagari.testkit.tokens.TestTokens;

/** Speaks to the running service as its clients do. All persons are invented. */
public final class ReferralApi {

    public static final UUID CLINIC = UUID.fromString("00000000-0000-4000-8000-000000000101");
    public static final UUID PHARMACY = UUID.fromString("00000000-0000-4000-8000-000000000102");
    public static final UUID CENTRE = UUID.fromString("00000000-0000-4000-8000-000000000100");

    private ReferralApi() {}

    public static RequestSpecification as(String account) {
        return given().header("Authorization", TestTokens.bearer(account)).contentType(ContentType.JSON);
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
        referral.put(
                "person",
                Map.of(
                        "name", "見本 花子",
                        "nameKana", kana,
                        "sex", "FEMALE",
                        "birthDate", "1941-04-02",
                        "address", "三重県名張市見本 見本番地1",
                        "phone", "0595-00-1234",
                        "homePosition", Map.of("latitude", 34.62, "longitude", 136.09)));
        referral.put("needs", List.of(Map.of("code", "COMMUNITY_RELATIONS", "main", true), Map.of("code", "CARE")));
        referral.put("wish", "話し相手がほしい");
        referral.put("practitionerName", "見本 医師");
        referral.put(
                "consent",
                Map.of("form", "ORAL", "givenOn", "2026-01-05", "witness", "見本 看護師", "sourceMayBeTold", true));
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

    /** The receipt of a submission. */
    public record Receipt(String id, String number, String personId, String status) {}
}
