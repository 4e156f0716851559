package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagari.testkit.RealComponents;

/** Criteria combined in any way, against a model in memory that knows the same places. All of them are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class CombiningCriteriaIT {

    private static final long SEED = 20261124;
    private static final int PLACES = 40;
    private static final List<String> KINDS = List.of("CAFE", "SALON", "LIBRARY", "FOOD_SHOP", "RADIO_EXERCISE");
    private static final Map<String, String> CATEGORY = Map.of(
            "CAFE",
            "COMFORTABLE_PLACE",
            "SALON",
            "COMFORTABLE_PLACE",
            "LIBRARY",
            "COMFORTABLE_PLACE",
            "FOOD_SHOP",
            "FOOD",
            "RADIO_EXERCISE",
            "EXERCISE");

    private static final Town TOWN = Town.empty();
    private static final List<Known> PLACES_KNOWN = new ArrayList<>();

    private record Known(
            UUID id, double latitude, double longitude, Map<String, Object> body, boolean open, boolean free) {

        boolean isLocated() {
            return body.containsKey("position");
        }

        /** Along the ground: within these few kilometres a plane is good to a metre. */
        double metres() {
            double north = (latitude - 34.65) * 110_930;
            double east = (longitude - 136.1) * Math.cos(Math.toRadians(34.65)) * 111_320 * 1.0011;
            return Math.hypot(north, east);
        }

        String text(String member) {
            return String.valueOf(body.get(member));
        }
    }

    @BeforeEach
    void forty_places() {
        if (PLACES_KNOWN.isEmpty()) {
            TOWN.withDistrict("西", 136.0, 34.6);
            TOWN.withDistrict("東", 136.1, 34.6);
            Random random = new Random(SEED);
            for (int i = 0; i < PLACES; i++) {
                double latitude = 34.6 + random.nextInt(100) / 1000.0;
                double longitude = 136.0 + random.nextInt(200) / 1000.0;
                Map<String, Object> body = with(
                        cafe("見本" + i + (random.nextBoolean() ? "の庭" : "の家")),
                        "category",
                        KINDS.get(random.nextInt(KINDS.size())));
                body.put("type", random.nextBoolean() ? "SHOP" : "GROUP");
                body.put("formality", random.nextBoolean() ? "FORMAL" : "INFORMAL");
                body.put("step", List.of("DAILY_LIFE", "ACTIVITY", "WORK").get(random.nextInt(3)));
                body.put("district", longitude < 136.1 ? "西" : "東");
                if (i % 8 != 7) {
                    body.put("position", at(latitude, longitude));
                }
                if (random.nextBoolean()) {
                    body.put("serviceArea", Map.of("districts", List.of(random.nextBoolean() ? "西" : "東")));
                }
                body.put("cost", Map.of("type", random.nextBoolean() ? "FREE" : "PAID"));
                body.put(
                        "accessibility",
                        Map.of(
                                "features",
                                random.nextBoolean() ? List.of("WHEELCHAIR", "PARKING") : List.of("PARKING")));
                body.put(
                        "audience",
                        Map.of(
                                "suits",
                                random.nextBoolean() ? List.of("MEN") : List.of("WOMEN", "CARERS"),
                                "languages",
                                random.nextBoolean() ? List.of("ja") : List.of("ja", "pt-BR"),
                                "minimumAge",
                                random.nextInt(3) * 20));
                UUID id = TOWN.created(body);
                PLACES_KNOWN.add(new Known(
                        id, latitude, longitude, body, open(id, random.nextInt(3)), free(id, random.nextInt(3))));
            }
        }
    }

    private static boolean open(UUID id, int draw) {
        if (draw > 0) {
            String all =
                    "{\"days\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\",\"SATURDAY\",\"SUNDAY\"],\"opens\":\"00:00\",\"closes\":\"24:00\"}";
            put(id, "opening-hours", "{\"weekly\":[" + (draw == 1 ? all : "") + "]}");
        }
        return draw == 1;
    }

    private static boolean free(UUID id, int draw) {
        if (draw > 0) {
            put(id, "capacity", "{\"unit\":\"席\",\"available\":" + (draw - 1) + ",\"askedOn\":\"2026-11-01\"}");
        }
        return draw != 1;
    }

    private static void put(UUID id, String part, String body) {
        TOWN.editor()
                .header("If-None-Match", "*")
                .body(body)
                .put("/api/v1/resources/" + id + "/" + part)
                .then()
                .statusCode(200);
    }

    /** Between two of the places, so that no rounding decides. */
    private static int radius() {
        for (int metres = 4_000; true; metres += 20) {
            int tried = metres;
            if (PLACES_KNOWN.stream().noneMatch(place -> Math.abs(place.metres() - tried) < 20)) {
                return metres;
            }
        }
    }

    /** A criterion as a parameter, and as what it means. */
    private record Criterion(String name, Object value, Predicate<Known> meaning) {}

    private static List<Criterion> criteria() {
        return List.of(
                new Criterion(
                        "category", "CAFE", place -> place.text("category").equals("CAFE")),
                new Criterion("category", "COMFORTABLE_PLACE", place -> "COMFORTABLE_PLACE"
                        .equals(CATEGORY.get(place.text("category")))),
                new Criterion(
                        "layer", "VITALITY", place -> !place.text("category").equals("FOOD_SHOP")),
                new Criterion("district", "西", place -> place.text("district").equals("西")),
                new Criterion("type", "GROUP", place -> place.text("type").equals("GROUP")),
                new Criterion("step", List.of("DAILY_LIFE", "WORK"), place -> !place.text("step")
                        .equals("ACTIVITY")),
                new Criterion(
                        "formality", "FORMAL", place -> place.text("formality").equals("FORMAL")),
                new Criterion("cost", "FREE", place -> place.text("cost").contains("FREE")),
                new Criterion("suits", List.of("CARERS", "CHILDREN"), place -> place.text("audience")
                        .contains("CARERS")),
                new Criterion(
                        "language", "pt-BR", place -> place.text("audience").contains("pt-BR")),
                new Criterion("accessibility", List.of("WHEELCHAIR", "PARKING"), place -> place.text("accessibility")
                        .contains("WHEELCHAIR")),
                new Criterion("age", 30, place -> !place.text("audience").contains("minimumAge=40")),
                new Criterion(
                        "bbox", "136.05,34.62,136.15,34.68", place -> inside(place, 136.05, 34.62, 136.15, 34.68)),
                new Criterion("openNow", true, Known::open),
                new Criterion("placesFree", true, Known::free),
                new Criterion("hasRoom", true, Known::free),
                new Criterion("serves", "西", place -> !place.text("serviceArea").contains("東")),
                new Criterion("within", radius(), place -> place.isLocated() && place.metres() < radius()),
                new Criterion("q", "庭", place -> place.text("name").endsWith("庭")));
    }

    static IntStream draws() {
        return IntStream.range(0, 80);
    }

    @ParameterizedTest
    @MethodSource("draws")
    void any_combination_finds_what_fulfils_all_of_it(int draw) {
        Random random = new Random(SEED + draw);
        Map<String, Object> query = new HashMap<>();
        Predicate<Known> meaning = place -> true;
        for (Criterion criterion : criteria()) {
            if (random.nextInt(4) == 0 && !query.containsKey(criterion.name())) {
                query.put(criterion.name(), criterion.value());
                meaning = meaning.and(criterion.meaning());
            }
        }
        if (query.containsKey("within") || random.nextBoolean()) {
            query.put("near", "34.65,136.1");
        }
        query.put(
                "sort",
                List.of("BEST", "RELEVANCE", "FRESHNESS", "NAME", "DISTANCE")
                        .get(random.nextInt(query.containsKey("near") ? 5 : 4)));
        if (query.containsValue("DISTANCE")) {
            meaning = meaning.and(Known::isLocated);
        }
        List<UUID> expected =
                PLACES_KNOWN.stream().filter(meaning).map(Known::id).toList();

        assertThat(pages(query)).as(query.toString()).containsExactlyInAnyOrderElementsOf(expected);
        TOWN.as("link-worker")
                .queryParams(query)
                .queryParam("facets", true)
                .get("/api/v1/resources")
                .then()
                .body("total", equalTo(expected.size()));
    }

    /** In pages of three: each place once, whatever the order. */
    private static List<UUID> pages(Map<String, Object> query) {
        List<UUID> all = new ArrayList<>();
        String cursor = null;
        do {
            var request = TOWN.as("link-worker").queryParams(query).queryParam("limit", 3);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/resources");
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            all.addAll(page.jsonPath().getList("items.id", UUID.class));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        return all;
    }

    private static boolean inside(Known place, double west, double south, double east, double north) {
        return place.isLocated()
                && place.longitude() >= west
                && place.longitude() <= east
                && place.latitude() >= south
                && place.latitude() <= north;
    }

    @Test
    void a_count_says_how_many_would_be_found_with_another_value_of_its_dimension() {
        Map<String, Object> query = Map.of("category", "CAFE", "district", "西", "facets", true, "limit", 1);
        Response counted = TOWN.as("resident").queryParams(query).get("/api/v1/resources");
        for (String kind : KINDS) {
            long expected = PLACES_KNOWN.stream()
                    .filter(place -> place.text("district").equals("西")
                            && place.text("category").equals(kind))
                    .count();
            Integer count = counted.path("facets.KIND.find { it.value == '" + kind + "' }?.count");
            assertThat(count == null ? 0 : count).as(kind).isEqualTo((int) expected);
        }
        long cafesInTheEast = PLACES_KNOWN.stream()
                .filter(place -> place.text("district").equals("東")
                        && place.text("category").equals("CAFE"))
                .count();
        Integer east = counted.path("facets.DISTRICT.find { it.value == '東' }?.count");
        assertThat(east == null ? 0 : east).isEqualTo((int) cafesInTheEast);
    }

    @Test
    void where_nobody_knows_the_place_it_is_half_as_good_as_next_door_and_better_than_far_away() {
        Town town = Town.empty();
        UUID near = town.created(with(cafe("見本の庭"), "position", at(34.65, 136.1)));
        UUID unknown = town.created(cafe("見本の庭"));
        UUID far = town.created(with(cafe("見本の庭"), "position", at(34.70, 136.1)));
        assertThat(town.found(Map.of("q", "庭", "near", "34.65,136.1"))).containsExactly(near, unknown, far);
        assertThat(town.found(Map.of("q", "庭", "near", "34.65,136.1", "within", 20_000)))
                .containsExactly(near, far);
        assertThat(town.found(Map.of("near", "34.65,136.1"))).containsExactly(near, far);
    }

    @Test
    void without_being_asked_for_nothing_is_counted() {
        TOWN.as("resident")
                .get("/api/v1/resources")
                .then()
                .body("facets", nullValue())
                .body("total", nullValue());
    }

    @Test
    void the_body_says_the_same_as_the_url() {
        Response byUrl = TOWN.as("resident")
                .queryParams(Map.of(
                        "near",
                        "34.65,136.1",
                        "category",
                        "COMFORTABLE_PLACE",
                        "bbox",
                        "136.0,34.6,136.1,34.7",
                        "facets",
                        true,
                        "cost",
                        "FREE"))
                .get("/api/v1/resources");
        Response byBody = TOWN.as("resident")
                .body(
                        "{\"near\":{\"latitude\":34.65,\"longitude\":136.1},\"categories\":[\"COMFORTABLE_PLACE\"],\"box\":{\"west\":136.0,\"south\":34.6,\"east\":136.1,\"north\":34.7},\"facets\":true,\"costs\":[\"FREE\"]}")
                .post("/api/v1/resource-searches");
        assertThat(JsonText.of(byBody.asString())).isEqualTo(JsonText.of(byUrl.asString()));
    }

    @Test
    void a_cursor_of_a_list_in_another_order_is_refused() {
        String cursor = TOWN.as("resident")
                .queryParams(Map.of("limit", 1, "sort", "NAME"))
                .get("/api/v1/resources")
                .path("next");
        TOWN.as("resident")
                .queryParams(Map.of("limit", 1, "sort", "FRESHNESS", "cursor", cursor))
                .get("/api/v1/resources")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @ParameterizedTest
    @CsvSource({
        "near, 'a,b', wrong-format",
        "near, '91,0', out-of-range",
        "near, 'NaN,0', wrong-format",
        "bbox, '1,2,3', wrong-format",
        "bbox, '0,50,1,40', out-of-range",
        "category, CASTLE, unknown-code",
        "layer, SKY, unknown-code",
        "type, X, unknown-code",
        "step, X, unknown-code",
        "formality, X, unknown-code",
        "cost, X, unknown-code",
        "suits, X, unknown-code",
        "language, 日本語, unknown-code",
        "accessibility, X, unknown-code",
        "age, old, wrong-format",
        "age, 200, out-of-range",
        "placesFree, yes, wrong-format",
        "facets, 1, wrong-format",
        "sort, RANDOM, unknown-code",
        "limit, 201, out-of-range"
    })
    void what_cannot_be_meant_is_refused_by_its_name(String name, String value, String code) {
        TOWN.as("resident")
                .queryParam(name, value)
                .get("/api/v1/resources")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("?" + name))
                .body("violations.code", contains(code));
    }

    @Test
    void a_radius_or_an_order_by_distance_needs_a_position() {
        TOWN.as("resident")
                .queryParam("within", 100)
                .get("/api/v1/resources")
                .then()
                .statusCode(400);
        TOWN.as("resident")
                .queryParam("sort", "DISTANCE")
                .get("/api/v1/resources")
                .then()
                .statusCode(400);
    }
}
