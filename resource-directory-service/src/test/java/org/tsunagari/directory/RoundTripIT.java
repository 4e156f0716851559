package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.directory.Importing.counts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsunagari.testkit.RealComponents;

/** What goes out in a format and comes in elsewhere is the same, as far as the format can carry it. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class RoundTripIT {

    private static final int RESOURCES = 12;

    /** Always the same, so that what fails once fails again. */
    private static final long SEED = 20261130;

    private Town from = Town.empty();
    private Town to = Town.empty();

    @BeforeEach
    void two_towns_with_the_same_districts() {
        from = town();
        to = town();
    }

    private static Town town() {
        Town town = Town.empty();
        String etag = town.get(DirectoryApi.EDITOR, "/districts").header("ETag");
        town.putDistricts(etag, Town.collection(Town.square("西地区", 136.0, 34.5), Town.square("東地区", 136.1, 34.5)))
                .then()
                .statusCode(200);
        return town;
    }

    /** A format, and what it has no place for. */
    enum Format {
        GEOJSON("geojson", Set.of()),
        KML("kml", Set.of()),
        KMZ("kmz", Set.of()),
        HSDS_JSON("hsds-json", Set.of()),
        HSDS_CSV("hsds-csv", Set.of()),
        CSV(
                "csv",
                Set.of(
                        "nameEn",
                        "type",
                        "category",
                        "formality",
                        "step",
                        "descriptionEn",
                        "postalCode",
                        "transport",
                        "district",
                        "serviceArea",
                        "audience",
                        "cost",
                        "email",
                        "application",
                        "contacts",
                        "assuredOn"));

        private final String code;
        private final Set<String> notCarried;

        Format(String code, Set<String> notCarried) {
            this.code = code;
            this.notCarried = notCarried;
        }

        /** What remains of a record. */
        Map<String, Object> carried(Map<String, Object> record) {
            Map<String, Object> rest = new HashMap<>(record);
            rest.keySet().removeAll(notCarried);
            if (this == CSV && rest.get("openingHours") instanceof Map<?, ?> hours && isManifold(hours)) {
                rest.remove("openingHours");
            }
            return rest;
        }

        /** More than a column of days and two of times can say. */
        private static boolean isManifold(Map<?, ?> hours) {
            return hours.get("weekly") instanceof List<?> weekly && weekly.size() > 1;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_round_trip_loses_nothing_that_the_format_can_carry(Format format) {
        RandomResources random = new RandomResources(SEED);
        for (int i = 0; i < RESOURCES; i++) {
            UUID id = from.created(random.next(i));
            if (i % 2 == 0) {
                from.editor()
                        .header("If-None-Match", "*")
                        .body(random.hours(i % 4 == 0))
                        .put("/api/v1/resources/" + id + "/opening-hours")
                        .then()
                        .statusCode(200);
            }
        }
        Rows.change(
                "UPDATE resource SET assured_on = assured_on - mod(('x' || left(md5(id::text), 4))::bit(16)::int, 700) WHERE municipality = ?",
                from.code());
        Importing source = Importing.into(from, format.code);
        Importing target = Importing.into(to, format.code).with(Map.of("draft", false, "category", "CAFE"));
        byte[] file = source.export();
        JsonPath report = target.take(file);
        assertThat(target.problems(report)).as("seed %d", SEED).allMatch(problem -> problem.endsWith(" hours-unclear"));
        assertThat(counts(report)).as("seed %d", SEED).containsExactly(RESOURCES, 0, 0, 0);
        assertThat(records(to, format)).as("seed %d", SEED).containsExactlyInAnyOrderElementsOf(records(from, format));
        assertThat(counts(target.take(file))).as("again, seed %d", SEED).containsExactly(0, 0, RESOURCES, 0);
        assertThat(counts(source.take(file))).as("at home, seed %d", SEED).containsExactly(0, 0, RESOURCES, 0);
    }

    private static List<Map<String, Object>> records(Town town, Format format) {
        List<Map<String, Object>> records = new ArrayList<>();
        for (UUID id : town.found(Map.of())) {
            Map<String, Object> record = new HashMap<>(town.get(DirectoryApi.EDITOR, "/resources/" + id + "/record")
                    .jsonPath()
                    .getMap("details"));
            var hours = town.get(DirectoryApi.EDITOR, "/resources/" + id + "/opening-hours");
            if (hours.statusCode() == 200) {
                record.put("openingHours", hours.jsonPath().getMap(""));
            }
            // a file tells the district that the editor named, or else the one where the position lies
            JsonPath shown = town.get("resident", "/resources/" + id).jsonPath();
            record.put("district", shown.get("district"));
            record.put("assuredOn", shown.get("assuredOn"));
            records.add(format.carried(record));
        }
        return records;
    }
}
