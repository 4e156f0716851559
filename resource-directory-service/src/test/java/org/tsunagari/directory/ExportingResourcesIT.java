package org.tsunagari.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.tsunagari.directory.DirectoryApi.at;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.testkit.RealComponents;

/** A file has what a search would find, in every format. All places are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class ExportingResourcesIT {

    private static final List<String> FORMATS = List.of("geojson", "kml", "kmz", "csv", "hsds-json", "hsds-csv");
    private static final List<String> NAMES = List.of("見本茶屋", "見本文庫", "見本惣菜", "見本体操");

    private final Town town = Town.empty();

    @BeforeEach
    void four_kinds_in_two_districts_and_a_draft() {
        town.withDistrict("西地区", 136.0, 34.58).withDistrict("東地区", 136.1, 34.58);
        town.created(with(cafe("見本茶屋"), "position", at(34.62, 136.05)));
        town.created(with(with(cafe("見本文庫"), "category", "LIBRARY"), "position", at(34.62, 136.15)));
        town.created(with(
                with(with(cafe("見本惣菜"), "category", "FOOD_SHOP"), "position", at(34.63, 136.05)),
                "accessibility",
                Map.of("features", List.of("WHEELCHAIR"))));
        UUID exercise =
                town.created(with(with(cafe("見本体操"), "category", "RADIO_EXERCISE"), "position", at(34.63, 136.15)));
        town.editor()
                .header("If-None-Match", "*")
                .body("{\"weekly\":[{\"days\":[\"TUESDAY\"],\"opens\":\"09:00\",\"closes\":\"10:00\"}]}")
                .put("/api/v1/resources/" + exercise + "/opening-hours")
                .then()
                .statusCode(200);
        town.drafted(with(cafe("見本草稿"), "position", at(34.62, 136.05)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                     | 見本茶屋 見本文庫 見本惣菜 見本体操",
                "district=西地区                      | 見本茶屋 見本惣菜",
                "category=COMFORTABLE_PLACE           | 見本茶屋 見本文庫",
                "category=LIBRARY                     | 見本文庫",
                "category=FOOD&category=CAFE          | 見本茶屋 見本惣菜",
                "layer=VITALITY                       | 見本茶屋 見本文庫 見本体操",
                "layer=VITALITY&district=東地区       | 見本文庫 見本体操",
                "q=文庫                               | 見本文庫",
                "accessibility=WHEELCHAIR             | 見本惣菜",
                "openAt=2026-12-01T09:30              | 見本体操",
                "near=34.62,136.05&within=500         | 見本茶屋",
                "bbox=136.1,34.6,136.2,34.7           | 見本文庫 見本体操",
                "category=COMFORTABLE_PLACE&layer=LIFE|"
            })
    void every_format_has_what_is_looked_for_and_nothing_else(@Nullable String query, @Nullable String names)
            throws IOException {
        List<String> wanted = names == null ? List.of() : List.of(names.strip().split(" "));
        String conditions = query == null ? "" : "&" + query.strip();
        assertThat(town.get("resident", "/resources?limit=200" + conditions)
                        .jsonPath()
                        .getList("items.name", String.class))
                .containsExactlyInAnyOrderElementsOf(wanted);
        for (String format : FORMATS) {
            String file = exported(format, conditions);
            assertThat(NAMES.stream().filter(file::contains)).as(format).containsExactlyInAnyOrderElementsOf(wanted);
            assertThat(file).as(format).doesNotContain("見本草稿");
        }
    }

    private String exported(String format, String conditions) throws IOException {
        Response file = town.get("resident", "/resource-exports?format=" + format + conditions);
        assertThat(file.statusCode()).as(file.asString()).isEqualTo(200);
        byte[] content = file.asByteArray();
        if (!format.equals("kmz") && !format.equals("hsds-csv")) {
            return new String(content, UTF_8);
        }
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), UTF_8));
            }
        }
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"category=CASTLE", "layer=SKY", "within=100", "near=91,0", "openAt=later", "sort=DISTANCE"})
    void what_cannot_be_meant_is_refused_as_by_the_search_before_the_first_byte(String query) {
        Response searched = town.get("resident", "/resources?" + query);
        Response file = town.get("resident", "/resource-exports?format=csv&" + query);
        assertThat(searched.statusCode()).isEqualTo(400);
        file.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-parameter"))
                .body("violations.pointer", contains(searched.<String>path("violations[0].pointer")))
                .body("violations.code", contains(searched.<String>path("violations[0].code")));
    }

    @Test
    void a_file_says_what_it_is_and_is_kept_nowhere() {
        Response file = town.get("resident", "/resource-exports?format=geojson");
        assertThat(file.header("Content-Type")).startsWith("application/geo+json");
        assertThat(file.header("Content-Disposition")).contains("resources.geojson");
        assertThat(file.header("Cache-Control")).contains("no-store");
    }

    @Test
    void a_file_tells_nobody_how_resources_are_used_who_may_not_know_it() {
        String path = "/resource-exports?format=geojson&hasRoom=true";
        town.get("resident", path).then().statusCode(403);
        town.get("link-worker", path).then().statusCode(200);
    }
}
