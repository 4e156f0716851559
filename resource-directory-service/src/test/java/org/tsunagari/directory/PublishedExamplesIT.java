package org.tsunagari.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.testkit.RealComponents;

/** Files that the published document shows are files that the service takes, in the media type that it names. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class PublishedExamplesIT {

    private final Town town = Town.empty();

    private static byte[] example(String operation, String mediaType) {
        JsonNode content = Samples.operations().stream()
                .filter(known -> known.node().path("operationId").asText().equals(operation))
                .findFirst()
                .orElseThrow()
                .node()
                .at("/requestBody/content");
        JsonNode example = content.path(mediaType).path("example");
        return (example.isTextual() ? example.asText() : example.toString()).getBytes(UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv, 2",
        "geojson, application/geo+json, 1",
        "kml, application/vnd.google-earth.kml+xml, 1",
        "hsds-json, application/json, 1"
    })
    void a_file_of_the_document_is_read_without_a_word(String format, String mediaType, int rows) {
        Response begun = town.editor()
                // else RestAssured takes text for Latin-1
                .contentType(mediaType.startsWith("text/") ? mediaType + "; charset=UTF-8" : mediaType)
                .header("Idempotency-Key", UUID.randomUUID())
                .queryParam("format", format)
                .queryParam("category", "CIVIC_CENTRE")
                .queryParam("dryRun", true)
                .body(example("importResources", mediaType))
                .post("/api/v1/resource-imports");
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(201);
        String path = "/resource-imports/" + begun.<String>path("id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !town.get(DirectoryApi.EDITOR, path).path("state").equals("RUNNING"));
        JsonPath report = town.get(DirectoryApi.EDITOR, path).jsonPath();
        assertThat(Importing.counts(report)).containsExactly(rows, 0, 0, 0);
        assertThat(report.getInt("warned")).isZero();
        assertThat(report.getList("ignored")).isEmpty();
    }

    @Test
    void the_districts_of_the_document_are_taken_over() {
        town.editor()
                .contentType("application/geo+json")
                .header("If-Match", "\"0\"")
                .body(example("importDistricts", "application/geo+json"))
                .put("/api/v1/districts")
                .then()
                .statusCode(200)
                .body("created", containsInAnyOrder("名張", "見本台"));
    }
}
