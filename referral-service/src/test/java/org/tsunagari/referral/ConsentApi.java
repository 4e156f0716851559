package org.tsunagari.referral;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.tsunagari.testkit.tokens.TestToken;
import org.tsunagari.testkit.tokens.TestTokens;

/** What a person, a family member and the centre do about consent. */
final class ConsentApi {

    static final String HEALTH_ROOM = "00000000-0000-4000-8000-000000000103";

    private ConsentApi() {}

    static RequestSpecification with(TestToken token) {
        return given().header("Authorization", "Bearer " + token.serialized()).contentType(ContentType.JSON);
    }

    /** An account of the person's own, linked by the centre. */
    static TestToken residentOf(String person) {
        return linked(person, "SELF");
    }

    static TestToken familyOf(String person) {
        return linked(person, "FAMILY");
    }

    private static TestToken linked(String person, String relation) {
        UUID account = UUID.randomUUID();
        post(
                        "coordinator",
                        "/persons/" + person + "/accounts",
                        Map.of("account", account.toString(), "relation", relation))
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201, 204));
        return TestTokens.as("resident").withSubject(account);
    }

    static Response post(String account, String path, Object body) {
        return ReferralApi.as(account)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1" + path);
    }

    static Response post(TestToken token, String path, Object body) {
        return with(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1" + path);
    }

    /** The id of the version in force. */
    static String inForce(String person) {
        return ReferralApi.as("coordinator")
                .get("/api/v1/persons/" + person + "/consents")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    static Map<String, Object> signed() {
        Map<String, Object> consent = new TreeMap<>();
        consent.put("form", "SIGNATURE");
        consent.put("givenOn", MovableClock.today().toString());
        consent.put("sourceMayBeTold", false);
        return consent;
    }

    static Map<String, Object> line(List<String> kinds, List<String> purposes, List<String> categories) {
        return Map.of("recipientKinds", kinds, "purposes", purposes, "categories", categories);
    }

    /** Assigns the demo account link-worker, as the event of case-service would. */
    static void assignLinkWorker(String person) throws SQLException {
        Database.execute(
                "SET tsunagari.municipality = '24208'; INSERT INTO care_team (case_id, worker, role, municipality,"
                        + " person_id) VALUES ('" + UUID.randomUUID()
                        + "', '00000000-0000-4000-9000-000000000004', 'COMPANION', '24208', '" + person + "')");
    }
}
