package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.directory.DirectoryApi.at;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.directory.resource.model.GridSquare;
import org.tsunagari.testkit.RealComponents;

/** A place that is confidential is coarse wherever it can be observed. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class ConfidentialPlacesIT {

    private static final double LATITUDE = 34.6267891;
    private static final double LONGITUDE = 136.0923456;

    private final Town town = Town.empty();

    @BeforeEach
    void a_town_with_districts() {
        town.withDistrict("名張", 136.0, 34.58);
    }

    private UUID shelter(double latitude, double longitude, String disclosure) {
        Map<String, Object> position = at(latitude, longitude);
        position.put("disclosure", disclosure);
        Map<String, Object> body =
                with(with(cafe("見本の家 " + UUID.randomUUID()), "position", position), "district", "名張");
        return town.created(with(with(body, "address", "三重県名張市秘密町9番地"), "postalCode", "518-9999"));
    }

    @Test
    void neither_position_nor_address_leaves_the_directory() {
        for (String disclosure : List.of("BLOCK", "DISTRICT")) {
            UUID id = shelter(LATITUDE, LONGITUDE, disclosure);
            List<Response> everywhere = new ArrayList<>();
            for (String account : List.of("resident", "link-worker", "coordinator", "directory-editor")) {
                everywhere.add(town.get(account, "/resources/" + id));
                everywhere.add(
                        town.as(account).queryParam("near", "34.6267,136.0923").get("/api/v1/resources"));
                everywhere.add(town.as(account)
                        .body("{\"near\":{\"latitude\":34.6267,\"longitude\":136.0923},\"limit\":200}")
                        .post("/api/v1/resource-searches"));
            }
            assertThat(everywhere).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.asString()).doesNotContain("34.62678", "136.09234", "秘密町", "518-9999");
            });
            town.get("resident", "/resources/" + id)
                    .then()
                    .body("confidential", equalTo(true))
                    .body("position.precision", equalTo(disclosure))
                    .body("address", nullValue());
        }
    }

    @Test
    void two_places_of_one_block_cannot_be_told_apart_by_any_distance() {
        UUID one = shelter(34.60840, 136.03760, "BLOCK");
        UUID other = shelter(34.61030, 136.04050, "BLOCK");
        for (String from : List.of("34.6084,136.0376", "34.6103,136.0405", "34.62,136.05")) {
            Response found = town.as("link-worker")
                    .queryParam("near", from)
                    .queryParam("limit", 200)
                    .get("/api/v1/resources");
            assertThat(distance(found, one)).isEqualTo(distance(found, other)).isPositive();
        }
    }

    @Test
    void a_place_is_not_found_by_its_secret_address() {
        UUID id = shelter(LATITUDE, LONGITUDE, "DISTRICT");
        Response found = town.as("link-worker").queryParam("q", "秘密町").get("/api/v1/resources");
        assertThat(found.jsonPath().getList("items.id")).doesNotContain(id.toString());
    }

    @Test
    void editors_see_it_in_the_record_and_nobody_else_does() {
        UUID id = shelter(LATITUDE, LONGITUDE, "BLOCK");
        town.get("directory-editor", "/resources/" + id + "/record")
                .then()
                .statusCode(200)
                .body("details.address", equalTo("三重県名張市秘密町9番地"))
                .body("details.position.latitude", equalTo((float) LATITUDE))
                .body("shown.address", nullValue());
        town.get("link-worker", "/resources/" + id + "/record").then().statusCode(403);
        town.get("resident", "/resources/" + id + "/record").then().statusCode(403);
    }

    @Test
    void where_no_district_is_known_nothing_is_shown() {
        Map<String, Object> position = at(35.0, 137.0);
        position.put("disclosure", "DISTRICT");
        UUID id = town.created(with(cafe("見本の家"), "position", position));
        town.get("resident", "/resources/" + id)
                .then()
                .body("position", nullValue())
                .body("confidential", equalTo(true));
    }

    @Test
    void an_address_without_a_position_stays_in_the_directory_too() {
        Map<String, Object> body =
                with(with(cafe("見本の家 " + UUID.randomUUID()), "district", "名張"), "disclosure", "DISTRICT");
        UUID id = town.created(with(with(body, "address", "三重県名張市秘密町9番地"), "building", "秘密荘2号"));
        town.editor()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"title\":\"静かな会\",\"start\":\"2099-12-02T10:00\",\"minutes\":30}")
                .post("/api/v1/resources/" + id + "/events")
                .then()
                .statusCode(201);
        List<Response> everywhere = new ArrayList<>();
        everywhere.add(town.get("resident", "/resources/" + id));
        everywhere.add(town.as("resident").get("/api/v1/resources"));
        everywhere.add(town.as("resident").accept("text/calendar").get("/api/v1/districts/名張/events"));
        everywhere.add(town.as("resident").get("/hsds/services/" + id));
        for (String format : List.of("geojson", "kml", "csv", "hsds-json")) {
            everywhere.add(town.as("resident").queryParam("format", format).get("/api/v1/resource-exports"));
        }
        assertThat(everywhere).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString().replace("\r\n ", "")).contains("見本の家").doesNotContain("秘密町", "秘密荘");
        });
        town.get("resident", "/resources/" + id)
                .then()
                .body("confidential", equalTo(true))
                .body("position", nullValue())
                .body("district", equalTo("名張"));
        assertThat(town.found(Map.of("q", "秘密町"))).isEmpty();
        Response record = town.get("directory-editor", "/resources/" + id + "/record");
        record.then().body("details.address", equalTo("三重県名張市秘密町9番地")).body("details.disclosure", equalTo("DISTRICT"));
        town.change(id, record.header("ETag"), record.path("details"))
                .then()
                .statusCode(200)
                .header("ETag", record.header("ETag"));
    }

    @Test
    void what_withholds_more_counts_where_place_and_position_say_different_things() {
        for (List<String> each : List.of(
                List.of("EXACT", "BLOCK", "BLOCK"),
                List.of("DISTRICT", "BLOCK", "DISTRICT"),
                List.of("BLOCK", "EXACT", "BLOCK"))) {
            Map<String, Object> position = at(LATITUDE, LONGITUDE);
            position.put("disclosure", each.get(1));
            UUID id = town.created(with(with(cafe("見本の家"), "position", position), "disclosure", each.get(0)));
            town.get("resident", "/resources/" + id).then().body("position.precision", equalTo(each.get(2)));
            town.get("directory-editor", "/resources/" + id + "/record")
                    .then()
                    .body("details.position.disclosure", equalTo(each.get(2)))
                    .body("details.disclosure", nullValue());
        }
    }

    /** The border runs through the block; the middle of the block lies in the south. */
    @Test
    void the_district_of_a_block_is_that_of_its_middle() {
        double middle = GridSquare.around(34.6267891, 136.2).middle().latitude();
        town.withDistrict("南", 136.15, middle + 0.0005 - 0.1);
        town.withDistrict("北", 136.15, middle + 0.0005);
        UUID south = hidden(middle - 0.0002);
        UUID north = hidden(middle + 0.0009);
        for (UUID id : List.of(south, north)) {
            town.get("resident", "/resources/" + id).then().body("district", equalTo("南"));
        }
        assertThat(town.found(Map.of("district", "南"))).containsExactlyInAnyOrder(south, north);
    }

    private UUID hidden(double latitude) {
        Map<String, Object> position = at(latitude, 136.2);
        position.put("disclosure", "BLOCK");
        return town.created(with(cafe("見本の家"), "position", position));
    }

    private static int distance(Response found, UUID id) {
        List<Map<String, Object>> items = found.jsonPath().getList("items");
        return items.stream()
                .filter(item -> id.toString().equals(item.get("id")))
                .map(item -> (Integer) item.get("distanceMetres"))
                .findFirst()
                .orElseThrow();
    }
}
