package org.tsunagari.evaluation;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.testkit.tokens.TestToken;
import org.tsunagari.testkit.tokens.TestTokens;

/** Speaks to the running service as its clients do. All persons are invented. */
final class EvaluationApi {

    static final String INSTRUMENT = "nabari-six-outcomes";
    static final List<String> SHEET = List.of(
            "BASICS_OF_LIFE", "RESOURCES", "CONNECTIONS", "LEARNING_AND_DECIDING", "ACCESS_TO_CARE", "BEING_OF_USE");

    private EvaluationApi() {}

    static RequestSpecification as(String account) {
        return as(TestTokens.as(account));
    }

    static RequestSpecification as(TestToken token) {
        return given().header("Authorization", "Bearer " + token.serialized()).contentType(ContentType.JSON);
    }

    /** Version 1 of the sheet with these scores in its order; {@code null} is not answered. */
    static Map<String, Object> sheet(
            UUID caseId, String point, String recordedOn, @Nullable Integer health, @Nullable Integer... scores) {
        Map<String, Object> body = new TreeMap<>();
        body.put("caseId", caseId);
        body.put("instrument", INSTRUMENT);
        body.put("instrumentVersion", 1);
        body.put("point", point);
        body.put("recordedOn", recordedOn);
        body.put("selfRatedHealth", health);
        List<Map<String, @Nullable Object>> answers = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            Map<String, @Nullable Object> answer = new TreeMap<>();
            answer.put("item", SHEET.get(i));
            answer.put("score", scores[i]);
            answers.add(answer);
        }
        body.put("answers", answers);
        return body;
    }

    /** The same in version 2, whose fifth item is places one can use. */
    static Map<String, Object> inVersion2(Map<String, Object> sheet) {
        Map<String, Object> body = new TreeMap<>(sheet);
        body.put("instrumentVersion", 2);
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Object given : (List<?>) Objects.requireNonNull(sheet.get("answers"))) {
            Map<String, Object> answer = new TreeMap<>();
            ((Map<?, ?>) given).forEach((name, value) -> answer.put(name.toString(), value));
            answer.replace("item", "ACCESS_TO_CARE", "PLACES");
            answers.add(answer);
        }
        body.put("answers", answers);
        return body;
    }

    static Response record(String account, Map<String, Object> outcome) {
        return record(account, outcome, UUID.randomUUID().toString());
    }

    static Response record(TestToken account, Map<String, Object> outcome) {
        return record(account, outcome, UUID.randomUUID().toString());
    }

    static Response record(String account, Map<String, Object> outcome, String key) {
        return record(TestTokens.as(account), outcome, key);
    }

    static Response record(TestToken account, Map<String, Object> outcome, String key) {
        return as(account).header("Idempotency-Key", key).body(outcome).post("/api/v1/outcomes");
    }

    /** Records as the coordinator and answers the id. */
    static UUID recorded(Map<String, Object> outcome) {
        return UUID.fromString(
                record("coordinator", outcome).then().statusCode(201).extract().path("id"));
    }

    static Response outcomesOf(String account, UUID caseId) {
        return as(account).get("/api/v1/outcomes?caseId=" + caseId);
    }

    static Response comparison(String account, UUID caseId) {
        return as(account).get("/api/v1/outcome-comparisons?caseId=" + caseId);
    }
}
