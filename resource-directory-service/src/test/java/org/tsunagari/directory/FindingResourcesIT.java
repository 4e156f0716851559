package org.tsunagari.directory;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class FindingResourcesIT {

    private static final String NEAR = "10000000-0000-4000-8000-000000000001";
    private static final String FAR = "10000000-0000-4000-8000-000000000002";
    private static final String SHOP = "10000000-0000-4000-8000-000000000003";

    private final Town town = Town.empty();

    private RequestSpecification as(String account) {
        return town.as(account);
    }

    @BeforeEach
    void three_resources_are_known() {
        town.withDistrict("名張", 136.0, 34.58);
        put(NEAR, "見本カフェ こもれび", "ミホンカフェ コモレビ", "CAFE", 34.6200, 136.0900, "珈琲を飲みながら話せる喫茶店");
        put(FAR, "見本サロン", "ミホンサロン", "SALON", 34.6300, 136.1000, "週に一度のおしゃべり");
        put(SHOP, "見本青果", "ミホンセイカ", "FOOD_SHOP", 34.6201, 136.0901, "野菜を届ける八百屋");
    }

    private ValidatableResponse put(
            String id,
            String name,
            String kana,
            String category,
            double latitude,
            double longitude,
            String description) {
        return as("directory-editor")
                .header("If-None-Match", "*")
                .body(Map.of(
                        "name",
                        name,
                        "nameKana",
                        kana,
                        "type",
                        "SHOP",
                        "category",
                        category,
                        "formality",
                        "INFORMAL",
                        "description",
                        description,
                        "district",
                        "名張",
                        "position",
                        Map.of("latitude", latitude, "longitude", longitude, "precision", "APPROXIMATE")))
                .put("/api/v1/resources/" + id + "?draft=false")
                .then();
    }

    @Test
    void the_nearest_cafes_and_salons_come_first_with_their_distance() {
        as("link-worker")
                .body(
                        "{\"near\":{\"latitude\":34.62,\"longitude\":136.09},\"categories\":[\"CAFE\",\"SALON\"],\"limit\":3}")
                .post("/api/v1/resource-searches")
                .then()
                .statusCode(200)
                .body("items.id", contains(NEAR, FAR))
                .body("items[0].distanceMetres", equalTo(0))
                // 1109 m of latitude and 917 m of longitude on the WGS 84 ellipsoid at this place
                .body("items[1].distanceMetres", equalTo(1439));
    }

    @Test
    void hiragana_katakana_kanji_and_half_width_find_the_same_place() {
        for (String text : new String[] {"カフェ", "ｶﾌｪ", "こもれび", "コモレビ", "喫茶店", "珈琲"}) {
            as("link-worker")
                    .queryParam("q", text)
                    .get("/api/v1/resources")
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(NEAR))
                    .body("items.id", not(hasItem(SHOP)));
        }
    }

    @Test
    void the_same_content_again_changes_nothing() {
        put(SHOP, "見本青果", "ミホンセイカ", "FOOD_SHOP", 34.6201, 136.0901, "野菜を届ける八百屋")
                .statusCode(200)
                .header("ETag", "\"0\"");
    }

    @Test
    void pages_by_distance_show_each_resource_once() {
        String cursor = as("link-worker")
                .queryParam("near", "34.62,136.09")
                .queryParam("limit", 1)
                .get("/api/v1/resources")
                .then()
                .statusCode(200)
                .body("items.id", contains(NEAR))
                .extract()
                .path("next");
        as("link-worker")
                .queryParam("near", "34.62,136.09")
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get("/api/v1/resources")
                .then()
                .statusCode(200)
                .body("items.id", contains(SHOP));
    }

    @Test
    void a_radius_leaves_out_what_lies_beyond() {
        as("link-worker")
                .queryParam("near", "34.62,136.09")
                .queryParam("within", 1438)
                .get("/api/v1/resources")
                .then()
                .body("items.id", not(hasItem(FAR)));
        as("link-worker")
                .queryParam("near", "34.62,136.09")
                .queryParam("within", 1440)
                .get("/api/v1/resources")
                .then()
                .body("items.id", hasItem(FAR));
    }

    @Test
    void what_cannot_be_meant_is_refused_with_a_pointer() {
        as("link-worker")
                .queryParam("near", "136.09,34.62")
                .get("/api/v1/resources")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("violations[0].pointer", equalTo("?near"));
    }

    /** In the body as in the URL; of years that Java has and no database, nothing is looked for. */
    @Test
    void a_time_at_which_nothing_can_be_known_is_refused_with_a_pointer() {
        for (String time : new String[] {"+999999999-12-31T23:59:59", "+400000-01-01T00:00", "-5000-01-01T00:00"}) {
            as("resident")
                    .body(Map.of("openAt", time))
                    .post("/api/v1/resource-searches")
                    .then()
                    .statusCode(422)
                    .body("violations[0].pointer", equalTo("/openAt"));
        }
        for (String time : new String[] {"1899-12-31T23:59", "2200-01-01T00:00", "9999-12-31T23:59:59"}) {
            as("resident")
                    .body(Map.of("openAt", time))
                    .post("/api/v1/resource-searches")
                    .then()
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/openAt"))
                    .body("violations[0].code", equalTo("out-of-range"));
        }
        as("resident")
                .body(Map.of("openAt", "2199-12-31T23:59:59"))
                .post("/api/v1/resource-searches")
                .then()
                .statusCode(200);
    }

    @Test
    void a_day_before_every_calendar_is_refused_wherever_editors_say_one() {
        String resource = "/api/v1/resources/" + FAR;
        Map.of(
                        "/hearings", "{\"heardOn\":\"-5000-01-01\"}",
                        "/visits", "{\"visitedOn\":\"-5000-01-01\"}",
                        "/notices", "{\"text\":\"見本\",\"from\":\"-5000-01-01\",\"until\":\"2199-01-01\"}")
                .forEach((path, body) -> as(DirectoryApi.EDITOR)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(body)
                        .post(resource + path)
                        .then()
                        .statusCode(422));
        as(DirectoryApi.EDITOR)
                .header("If-None-Match", "*")
                .body("{\"unit\":\"席\",\"maximum\":3,\"askedOn\":\"-5000-01-01\"}")
                .put(resource + "/capacity")
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/askedOn"));
    }

    @Test
    void only_editors_and_the_centre_maintain_the_directory() {
        as("link-worker")
                .header("If-None-Match", "*")
                .body(Map.of("name", "x", "type", "SPOT", "category", "CAFE", "formality", "INFORMAL"))
                .put("/api/v1/resources/" + UUID.randomUUID())
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void the_taxonomy_and_the_fifteen_districts_are_there() {
        DirectoryApi.as("resident")
                .get("/api/v1/resource-categories")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(8));
        DirectoryApi.as("resident")
                .get("/api/v1/districts")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThanOrEqualTo(15));
    }
}
