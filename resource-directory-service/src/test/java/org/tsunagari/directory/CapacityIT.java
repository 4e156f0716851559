package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.directory.DirectoryApi.cafe;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

/** How many more can come changes from day to day, not the resource. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class CapacityIT {

    private final Town town = Town.empty();

    private Response put(UUID id, String header, String value, String body) {
        return town.editor().header(header, value).body(body).put("/api/v1/resources/" + id + "/capacity");
    }

    @Test
    void it_has_a_version_of_its_own_and_the_resource_keeps_its_own() {
        UUID id = town.created(cafe("見本サロン"));
        town.get("resident", "/resources/" + id + "/capacity").then().statusCode(404);
        put(
                        id,
                        "If-None-Match",
                        "*",
                        "{\"unit\":\"席\",\"maximum\":10,\"available\":2,\"waiting\":0,\"askedOn\":\"2026-11-01\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        put(id, "If-Match", "\"9\"", "{\"unit\":\"席\",\"available\":1,\"askedOn\":\"2026-11-02\"}")
                .then()
                .statusCode(412);
        put(
                        id,
                        "If-Match",
                        "\"1\"",
                        "{\"unit\":\"席\",\"maximum\":10,\"available\":0,\"waiting\":3,\"askedOn\":\"2026-11-02\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        put(
                        id,
                        "If-Match",
                        "\"1\"",
                        "{\"unit\":\"席\",\"maximum\":10,\"available\":0,\"waiting\":3,\"askedOn\":\"2026-11-02\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        town.get("resident", "/resources/" + id)
                .then()
                .header("ETag", "\"0\"")
                .body("capacity.waiting", equalTo(3))
                .body("capacity.askedOn", equalTo("2026-11-02"));
        town.change(id, "\"0\"", cafe("見本サロンの新しい名")).then().statusCode(200).body("capacity.available", equalTo(0));
    }

    @Test
    void what_was_told_is_taken_back_and_its_versions_are_not_given_again() {
        UUID id = town.created(cafe("見本サロン"));
        String path = "/api/v1/resources/" + id + "/capacity";
        String full = "{\"unit\":\"席\",\"available\":0,\"askedOn\":\"2026-11-01\"}";
        town.editor().header("If-Match", "\"1\"").delete(path).then().statusCode(404);
        put(id, "If-None-Match", "*", full).then().statusCode(200);
        assertThat(town.found(Map.of("placesFree", true))).isEmpty();
        town.editor().delete(path).then().statusCode(428);
        town.editor().header("If-Match", "\"9\"").delete(path).then().statusCode(412);
        town.as("link-worker").header("If-Match", "\"1\"").delete(path).then().statusCode(403);
        town.editor().header("If-Match", "\"1\"").delete(path).then().statusCode(204);

        town.get("resident", "/resources/" + id + "/capacity").then().statusCode(404);
        town.get("resident", "/resources/" + id)
                .then()
                .body("capacity", nullValue())
                .header("ETag", "\"0\"");
        assertThat(town.found(Map.of("placesFree", true))).containsExactly(id);
        put(id, "If-Match", "\"1\"", full).then().statusCode(412);
        put(id, "If-None-Match", "*", full).then().statusCode(200).header("ETag", "\"3\"");
    }

    @Test
    void places_are_free_where_somebody_can_come_or_no_limit_is_known() {
        UUID full = town.created(cafe("満員"));
        put(full, "If-None-Match", "*", "{\"unit\":\"席\",\"available\":0,\"askedOn\":\"2026-11-01\"}")
                .then()
                .statusCode(200);
        UUID free = town.created(cafe("空き"));
        put(free, "If-None-Match", "*", "{\"unit\":\"席\",\"available\":1,\"askedOn\":\"2026-11-01\"}")
                .then()
                .statusCode(200);
        UUID unknown = town.created(cafe("不明"));
        put(unknown, "If-None-Match", "*", "{\"unit\":\"席\",\"waiting\":1,\"askedOn\":\"2026-11-01\"}")
                .then()
                .statusCode(200);
        UUID open = town.created(cafe("出入り自由"));
        assertThat(town.found(Map.of("placesFree", true))).containsExactlyInAnyOrder(free, open);
        assertThat(town.found(Map.of())).contains(full, unknown);
    }

    @Test
    void what_cannot_be_is_refused() {
        UUID id = town.created(cafe("見本サロン"));
        put(id, "If-None-Match", "*", "{\"unit\":\"席\",\"maximum\":1,\"available\":2,\"askedOn\":\"2026-11-01\"}")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/available"));
        put(id, "If-None-Match", "*", "{\"unit\":\"席\",\"askedOn\":\"2999-01-01\"}")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/askedOn"));
        put(UUID.randomUUID(), "If-None-Match", "*", "{\"unit\":\"席\",\"askedOn\":\"2026-11-01\"}")
                .then()
                .statusCode(404);
    }
}
