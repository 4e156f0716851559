package org.tsunagari.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.tsunagari.testkit.tokens.TestToken;
import org.tsunagari.testkit.tokens.TestTokens;

/** A municipality of a test's own, in which nobody else has anything. Codes from 48000 on belong to none in Japan. */
record Town(String code) {

    private static final AtomicInteger NEXT = new AtomicInteger(50_000);

    /** The day it is in every municipality, now: a test may go on past midnight. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }

    static Town empty() {
        return new Town(Integer.toString(NEXT.getAndIncrement()));
    }

    RequestSpecification as(String account) {
        return given().header("Authorization", "Bearer " + token(account).serialized())
                .contentType("application/json");
    }

    RequestSpecification editor() {
        return as(DirectoryApi.EDITOR);
    }

    Response get(String account, String path) {
        return as(account).get("/api/v1" + path);
    }

    /** Creates it, and publishes it at once. */
    Response create(UUID id, Map<String, Object> body) {
        return editor().header("If-None-Match", "*")
                .body(DirectoryApi.publishable(body))
                .put("/api/v1/resources/" + id + "?draft=false");
    }

    UUID created(Map<String, Object> body) {
        UUID id = UUID.randomUUID();
        Response answer = create(id, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return id;
    }

    /** What only editors know of. */
    UUID drafted(Map<String, Object> body) {
        UUID id = UUID.randomUUID();
        Response answer = editor().header("If-None-Match", "*").body(body).put("/api/v1/resources/" + id);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return id;
    }

    /** Puts something with a resource, and says by which id. */
    @CanIgnoreReturnValue
    UUID added(UUID resource, String what, String body) {
        Response answer = editor().header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/resources/" + resource + "/" + what);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return "provenance".equals(what) ? resource : UUID.fromString(answer.path("id"));
    }

    TestToken token(String account) {
        return TestTokens.as(account).withMunicipalities(code);
    }

    Response change(UUID id, String etag, Map<String, Object> body) {
        return editor().header("If-Match", etag)
                .body(DirectoryApi.publishable(body))
                .put("/api/v1/resources/" + id);
    }

    Response putDistricts(String etag, String featureCollection) {
        return as(DirectoryApi.EDITOR)
                .header("If-Match", etag)
                .contentType("application/geo+json; charset=UTF-8")
                .body(featureCollection)
                .put("/api/v1/districts");
    }

    /** Adds a district of a tenth of a degree each way. */
    @CanIgnoreReturnValue
    Town withDistrict(String name, double west, double south) {
        String etag = get(DirectoryApi.EDITOR, "/districts").header("ETag");
        putDistricts(etag, collection(square(name, west, south))).then().statusCode(200);
        return this;
    }

    static String square(String name, double west, double south) {
        return String.format(
                Locale.ROOT,
                """
                {"type":"Feature","properties":{"name":"%s"},"geometry":{"type":"Polygon","coordinates":
                [[[%f,%f],[%f,%f],[%f,%f],[%f,%f],[%f,%f]]]}}""",
                name,
                west,
                south,
                west + 0.1,
                south,
                west + 0.1,
                south + 0.1,
                west,
                south + 0.1,
                west,
                south);
    }

    static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    List<UUID> found(Map<String, ?> query) {
        Response answer =
                as("link-worker").queryParams(query).queryParam("limit", 200).get("/api/v1/resources");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("items.id", UUID.class);
    }
}
