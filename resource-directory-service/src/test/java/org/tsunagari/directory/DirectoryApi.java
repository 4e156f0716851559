package org.tsunagari.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.tsunagari.testkit.tokens.TestTokens;

/** Speaks to the running service as its clients do. All places are invented. */
final class DirectoryApi {

    static final String EDITOR = "directory-editor";

    private DirectoryApi() {}

    static RequestSpecification as(String account) {
        return given().header("Authorization", TestTokens.bearer(account)).contentType("application/json");
    }

    /** The least that a resource is; add to it. */
    static Map<String, Object> cafe(String name) {
        Map<String, Object> body = new TreeMap<>();
        body.put("name", name);
        body.put("type", "SHOP");
        body.put("category", "CAFE");
        body.put("formality", "INFORMAL");
        return body;
    }

    static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        Map<String, Object> more = new TreeMap<>(body);
        more.put(member, value);
        return more;
    }

    static Map<String, Object> at(double latitude, double longitude) {
        return new TreeMap<>(Map.of("latitude", latitude, "longitude", longitude, "precision", "EXACT"));
    }

    /** With what publication asks for, where the body does not have it. */
    static Map<String, Object> publishable(Map<String, Object> body) {
        Map<String, Object> more = new TreeMap<>(body);
        more.putIfAbsent("description", "見本です");
        if (more.get("position") == null) {
            more.putIfAbsent("address", "見本町1番地");
        }
        return more;
    }

    /** Creates it, and publishes it at once. */
    static Response create(UUID id, Map<String, Object> body) {
        return as(EDITOR)
                .header("If-None-Match", "*")
                .body(publishable(body))
                .put("/api/v1/resources/" + id + "?draft=false");
    }

    static Response change(UUID id, String etag, Map<String, Object> body) {
        return as(EDITOR).header("If-Match", etag).body(publishable(body)).put("/api/v1/resources/" + id);
    }

    static UUID created(Map<String, Object> body) {
        UUID id = UUID.randomUUID();
        Response answer = create(id, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return id;
    }

    static Response get(String account, String path) {
        return as(account).get("/api/v1" + path);
    }
}
