package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.directory.DirectoryApi.at;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

/** Districts as polygons, in a municipality of this test's own. The boundaries are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class DistrictBoundariesIT {

    private static final String WEST = Town.square("西", 136.0, 34.6);
    private static final String EAST = Town.square("東", 136.1, 34.6);

    private final Town town = Town.empty();

    @Test
    void an_import_creates_changes_and_leaves_alone_what_is_the_same() {
        town.putDistricts("\"0\"", Town.collection(WEST, EAST))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("created", contains("西", "東"));
        town.putDistricts("\"1\"", Town.collection(EAST, WEST))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("created", hasSize(0))
                .body("changed", hasSize(0))
                .body("unchanged", contains("東", "西"));
        town.putDistricts("\"1\"", Town.collection(Town.square("東", 136.1, 34.5)))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("changed", contains("東"));
        town.putDistricts("\"1\"", Town.collection(WEST)).then().statusCode(412);
        town.editor()
                .get("/api/v1/districts")
                .then()
                .body("items.name", contains("西", "東"))
                .body("items.bounded", contains(true, true));
    }

    @Test
    void where_the_boundaries_come_from_is_told_with_them_until_it_is_told_otherwise() {
        String told = Town.collection(WEST)
                .replace(
                        "\"features\"", "\"attribution\":\"見本市の境界データ\",\"attributionEn\":\"Sample data\",\"features\"");
        town.putDistricts("\"0\"", told).then().statusCode(200).header("ETag", "\"1\"");
        town.putDistricts("\"1\"", told).then().header("ETag", "\"1\"");
        town.putDistricts("\"1\"", Town.collection(EAST)).then().statusCode(200).header("ETag", "\"2\"");
        boundaries()
                .body("attribution", equalTo("見本市の境界データ"))
                .body("attributionEn", equalTo("Sample data"))
                .body("features", hasSize(2));
        town.putDistricts(
                        "\"2\"",
                        told.replace("\"attributionEn\":\"Sample data\",", "").replace("見本市", "見本町"))
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("unchanged", contains("西"));
        boundaries().body("attribution", equalTo("見本町の境界データ")).body("attributionEn", nullValue());
    }

    @Test
    void an_attribution_that_cannot_be_shown_is_refused() {
        for (String wrong : List.of("7", "\"\"", "\"" + "あ".repeat(301) + "\"", "\"a\\u0000b\"")) {
            town.putDistricts(
                            "\"0\"",
                            Town.collection(WEST).replace("\"features\"", "\"attribution\":" + wrong + ",\"features\""))
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", contains("/attribution"));
        }
    }

    private ValidatableResponse boundaries() {
        return town.as("resident")
                .accept("application/geo+json")
                .get("/api/v1/districts")
                .then()
                .statusCode(200);
    }

    @Test
    void a_dry_run_says_what_would_be_and_changes_nothing() {
        town.editor()
                .header("If-Match", "\"0\"")
                .contentType("application/geo+json; charset=UTF-8")
                .body(Town.collection(WEST))
                .put("/api/v1/districts?dryRun=true")
                .then()
                .statusCode(200)
                .body("created", contains("西"));
        town.editor()
                .header("If-Match", "\"0\"")
                .contentType("application/geo+json; charset=UTF-8")
                .body(Town.collection(WEST))
                .put("/api/v1/districts?dryRun=ture")
                .then()
                .statusCode(400);
        town.editor().get("/api/v1/districts").then().body("items", hasSize(0)).header("ETag", "\"0\"");
    }

    @Test
    void every_feature_that_is_none_is_named() {
        town.putDistricts(
                        "\"0\"",
                        Town.collection(
                                WEST,
                                "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,1]}}",
                                WEST))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/features/1/properties/name", "/features/1/geometry"))
                .body("violations.code", contains("required", "wrong-type"));
        town.putDistricts("\"0\"", "[]").then().statusCode(422);
    }

    @Test
    void a_name_obeys_the_rules_of_every_text() {
        town.putDistricts(
                        "\"0\"",
                        Town.collection(
                                WEST,
                                Town.square("西\\u0000", 136.2, 34.6),
                                Town.square("西\\u001f側", 136.3, 34.6),
                                Town.square("番号 123456789018", 136.4, 34.6),
                                Town.square("東", 136.5, 34.6).replace("\"東\"", "123456789018")))
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        contains(
                                "/features/1/properties/name",
                                "/features/2/properties/name",
                                "/features/3/properties/name",
                                "/features/4/properties/name"))
                .body(
                        "violations.code",
                        contains("invalid-text", "invalid-text", "my-number-refused", "my-number-refused"));
        town.editor().get("/api/v1/districts").then().body("items", hasSize(0));
    }

    @Test
    void whoever_may_not_bring_districts_in_has_no_boundary_looked_at() {
        town.as("resident")
                .header("If-Match", "\"0\"")
                .contentType("application/geo+json; charset=UTF-8")
                .body("{}")
                .put("/api/v1/districts")
                .then()
                .statusCode(403);
    }

    @Test
    void several_features_of_one_name_are_one_district() {
        town.putDistricts(
                        "\"0\"",
                        Town.collection(WEST, EAST, Town.square("西", 136.05, 34.65), Town.square("西", 137.0, 34.6)))
                .then()
                .statusCode(200)
                .body("created", contains("西", "東"));
        for (double longitude : new double[] {136.02, 136.14, 137.05}) {
            UUID id = town.created(with(cafe("見本"), "position", at(longitude == 136.14 ? 34.72 : 34.62, longitude)));
            town.editor().get("/api/v1/resources/" + id).then().body("district", equalTo("西"));
        }
        String boundaries = town.editor()
                .accept("application/geo+json")
                .get("/api/v1/districts")
                .asString();
        town.putDistricts("\"1\"", boundaries).then().statusCode(200).body("unchanged", contains("西", "東"));
    }

    @Test
    void a_district_that_no_resource_names_can_be_taken_away() {
        town.putDistricts("\"0\"", Town.collection(WEST, EAST)).then().statusCode(200);
        UUID lies = town.created(with(cafe("見本"), "position", at(34.65, 136.15)));
        UUID named = town.created(with(cafe("見本"), "district", "西"));
        UUID serves = town.created(with(cafe("見本"), "serviceArea", Map.of("districts", List.of("西"))));
        remove("西", "\"1\"").then().statusCode(409).body("code", equalTo("district-in-use"));
        remove("どこか", "\"1\"").then().statusCode(404);
        remove("東", "\"0\"").then().statusCode(412);
        remove("東", "\"1\"").then().statusCode(204).header("ETag", "\"2\"");
        town.editor().get("/api/v1/resources/" + lies).then().body("district", nullValue());
        town.editor()
                .get("/api/v1/districts")
                .then()
                .body("items.name", contains("西"))
                .header("ETag", "\"2\"");
        assertThat(town.found(Map.of("district", "東"))).isEmpty();

        town.change(named, "\"0\"", cafe("見本")).then().statusCode(200);
        remove("西", "\"2\"").then().statusCode(409);
        town.change(serves, "\"0\"", cafe("見本")).then().statusCode(200);
        remove("西", "\"2\"").then().statusCode(204);
    }

    private Response remove(String name, String etag) {
        return town.editor().header("If-Match", etag).delete("/api/v1/districts/" + name);
    }

    @Test
    void boundaries_come_back_as_they_were_sent() {
        town.putDistricts("\"0\"", Town.collection(WEST)).then().statusCode(200);
        byte[] there = town.editor()
                .accept("application/geo+json")
                .get("/api/v1/districts")
                .then()
                .contentType("application/geo+json")
                .extract()
                .asByteArray();
        town.putDistricts("\"1\"", new String(there, StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("unchanged", contains("西"));
    }

    @Test
    void a_resource_lies_in_the_district_that_encloses_it_and_moves_with_the_boundary() {
        town.putDistricts("\"0\"", Town.collection(WEST, EAST)).then().statusCode(200);
        UUID id = town.created(with(cafe("見本"), "position", at(34.65, 136.15)));
        town.editor().get("/api/v1/resources/" + id).then().body("district", equalTo("東"));
        town.editor()
                .queryParam("district", "東")
                .get("/api/v1/resources")
                .then()
                .body("items.id", contains(id.toString()));

        town.putDistricts("\"1\"", Town.collection(Town.square("東", 137.1, 34.6), Town.square("南", 136.1, 34.6)))
                .then()
                .statusCode(200);

        town.editor()
                .get("/api/v1/resources/" + id)
                .then()
                .body("district", equalTo("南"))
                .header("ETag", "\"0\"");
        town.editor()
                .queryParam("district", "東")
                .get("/api/v1/resources")
                .then()
                .body("items", hasSize(0));
        town.editor()
                .queryParam("district", "南")
                .get("/api/v1/resources")
                .then()
                .body("items.id", contains(id.toString()));
    }

    @Test
    void a_confidential_place_is_shown_by_its_district_as_it_is_now() {
        Map<String, Object> position = at(34.65, 136.15);
        position.put("disclosure", "DISTRICT");
        UUID id = town.created(with(cafe("見本の家"), "position", position));
        town.editor().get("/api/v1/resources/" + id).then().body("position", nullValue());

        town.putDistricts("\"0\"", Town.collection(EAST)).then().statusCode(200);

        float shown = town.editor()
                .get("/api/v1/resources/" + id)
                .then()
                .body("position.precision", equalTo("DISTRICT"))
                .extract()
                .path("position.latitude");
        assertThat(shown).isBetween(34.6499f, 34.6501f);
        town.editor()
                .queryParam("near", "34.65,136.15")
                .get("/api/v1/resources")
                .then()
                .body("items.id", contains(id.toString()));
    }
}
