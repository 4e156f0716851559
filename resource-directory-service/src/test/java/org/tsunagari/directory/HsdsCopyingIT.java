package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.tsunagari.directory.DirectoryApi.cafe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.testkit.RealComponents;

/** A program keeps a copy of the directory by HSDS 3.0: valid, whole and up to date. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class HsdsCopyingIT {

    /** Always the same, so that what fails once fails again. */
    private static final long SEED = 20261130;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Town town = Town.empty();
    private final HsdsApi hsds = new HsdsApi(town);

    @Test
    void what_goes_out_is_valid_by_the_schemas() throws IOException {
        HsdsFiles files = HsdsFiles.orSkip();
        RandomResources random = new RandomResources(SEED);
        town.withDistrict("西地区", 136.0, 34.5);
        for (int i = 0; i < 6; i++) {
            Map<String, Object> body = random.next(i);
            body.computeIfPresent("district", (name, value) -> "西地区");
            UUID id = town.created(body);
            town.editor()
                    .header("If-None-Match", "*")
                    .body(random.hours(i % 2 == 0))
                    .put("/api/v1/resources/" + id + "/opening-hours")
                    .then()
                    .statusCode(200);
            files.requireValid("service", hsds.document("/services/" + id));
        }
        for (String kind : List.of("service", "organization", "service_at_location")) {
            JsonNode brief = hsds.document("/" + kind + "s").path("contents");
            JsonNode full = hsds.document("/" + kind + "s?full=true").path("contents");
            assertThat(brief).as("seed %d", SEED).hasSize(6);
            files.requireValid(kind + "_list", brief.valueStream().toArray(JsonNode[]::new));
            files.requireValid(kind, full.valueStream().toArray(JsonNode[]::new));
            files.requireValid(
                    kind,
                    hsds.document("/" + kind + "s/" + brief.path(2).path("id").asText()));
        }
        JsonNode file = JSON.readTree(Importing.into(town, "hsds-json").export());
        assertThat(file).hasSize(6);
        files.requireValid("service", file.valueStream().toArray(JsonNode[]::new));
    }

    @Test
    void a_copy_is_kept_up_to_date_by_what_was_modified_and_by_what_there_is() throws Exception {
        HsdsFiles files = HsdsFiles.orSkip();
        UUID first = town.created(cafe("見本茶屋"));
        UUID second = town.created(cafe("見本喫茶"));
        JsonNode minimal = hsds.document("/services?minimal=true");
        assertThat(minimal.path("total_items").asInt()).isEqualTo(2);
        assertThat(minimal.path("last_page").asBoolean()).isTrue();
        assertThat(minimal.path("contents")).allSatisfy(one -> {
            assertThat(one.size()).isEqualTo(2);
            assertThat(one.path("modified_date").asText())
                    .isEqualTo(hsds.document("/services/" + one.path("id").asText())
                            .path("last_modified")
                            .asText());
        });
        String between =
                hsds.document("/services/" + second).path("last_modified").asText();
        String path = "?modified_after=" + between;
        hsds.get("/services" + path).then().body("contents.id", contains(second.toString()));
        hsds.get("/service_at_locations" + path).then().body("contents.service_id", contains(second.toString()));
        hsds.get("/services?minimal=true&modified_after=" + between)
                .then()
                .body("contents.id", contains(second.toString()));
        hsds.get("/services?modified_after=2199-01-01T00:00:00+09:00").then().body("empty", equalTo(true));

        town.editor()
                .header("If-None-Match", "*")
                .body("{\"weekly\":[{\"days\":[\"MONDAY\"],\"opens\":\"09:00\",\"closes\":\"12:00\"}]}")
                .put("/api/v1/resources/" + first + "/opening-hours")
                .then()
                .statusCode(200);
        JsonNode changed =
                hsds.document("/services?full=true&modified_after=" + between).path("contents");
        assertThat(changed).hasSize(2);
        files.requireValid("service", changed.valueStream().toArray(JsonNode[]::new));
    }

    @Test
    void hours_that_nobody_knows_any_more_are_a_change_too() {
        UUID id = town.created(cafe("見本茶屋"));
        String path = "/api/v1/resources/" + id + "/opening-hours";
        String etag = town.editor()
                .header("If-None-Match", "*")
                .body("{\"weekly\":[{\"days\":[\"MONDAY\"],\"opens\":\"09:00\",\"closes\":\"12:00\"}]}")
                .put(path)
                .header("ETag");
        Instant told = modified(id);

        town.editor().header("If-Match", etag).delete(path).then().statusCode(204);

        assertThat(modified(id)).isAfter(told);
    }

    private Instant modified(UUID service) {
        String told = hsds.get("/services/" + service).path("last_modified");
        return OffsetDateTime.parse(told).toInstant();
    }

    @Test
    void lines_of_json_have_all_of_it_without_pages() throws IOException {
        HsdsFiles files = HsdsFiles.orSkip();
        for (int i = 0; i < 205; i++) {
            town.created(cafe("見本茶屋" + i));
        }
        for (String kind : List.of("service", "organization", "service_at_location")) {
            Response answer = hsds.get("/" + kind + "s?format=ndjson");
            assertThat(answer.contentType()).isEqualTo("application/x-ndjson");
            List<JsonNode> lines = new ArrayList<>();
            for (String line : answer.asString().lines().toList()) {
                lines.add(JSON.readTree(line));
            }
            assertThat(lines).hasSize(205);
            files.requireValid(kind + "_list", lines.toArray(JsonNode[]::new));
        }
        assertThat(hsds.get("/services?format=ndjson&full=true&search=見本茶屋204")
                        .asString()
                        .lines())
                .singleElement()
                .asString()
                .contains("service_at_locations");
        assertThat(hsds.get("/services?format=ndjson&minimal=true").asString().lines())
                .hasSize(205);
        assertThat(hsds.get("/taxonomies?format=ndjson").asString().lines()).hasSize(2);
        assertThat(hsds.get("/taxonomy_terms?format=ndjson").asString().lines())
                .hasSizeGreaterThan(ConnectionKinds.all().size());
        assertThat(hsds.get("/services?format=ndjson&search=どこにもない").asString()).isBlank();
        town.as("resident")
                .accept("application/x-ndjson")
                .get("/hsds/services?format=ndjson&minimal=true")
                .then()
                .statusCode(200);
    }
}
