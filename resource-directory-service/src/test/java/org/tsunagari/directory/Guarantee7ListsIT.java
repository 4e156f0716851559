package org.tsunagari.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.tsunagari.directory.DirectoryApi.at;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;
import static org.tsunagari.directory.Town.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.testkit.RealComponents;

/**
 * Guarantee 7: whatever shows, counts, orders, completes or exports resources knows only what its reader may read, and
 * nothing else narrows or orders it. Two towns that differ only in what is hidden must answer alike.
 */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class Guarantee7ListsIT {

    private static final List<String> FORMATS = List.of("geojson", "kml", "csv", "hsds-json", "hsds-csv");
    private static final List<String> ORDERS = List.of("BEST", "DISTANCE", "RELEVANCE", "FRESHNESS", "NAME");

    /** A word that stands nowhere but in what is hidden. */
    private static final String HIDDEN = "かくれんぼう";

    /** Within one block of the standard grid. */
    private static final double[] HERE = {34.60840, 136.03760};

    private static final double[] NEARBY = {34.61030, 136.04050};

    /** A town in which something is hidden, or not. */
    private static final class Variant {

        final Town town = Town.empty();
        final UUID home;

        @Nullable
        UUID draft;

        Variant(boolean hides) {
            town.withDistrict("名張", 136.0, 34.58);
            created(1, with(with(cafe("見本あさ茶屋"), "nameKana", "ア"), "position", at(34.61, 136.05)));
            created(2, with(with(cafe("見本ひる茶屋"), "nameKana", "イ"), "position", at(34.63, 136.07)));
            double[] spot = hides ? NEARBY : HERE;
            Map<String, Object> position = at(spot[0], spot[1]);
            position.put("disclosure", "BLOCK");
            Map<String, Object> body = with(with(cafe("見本よる茶屋"), "nameKana", "ウ"), "position", position);
            if (hides) {
                body.put("address", "三重県名張市" + HIDDEN + "9番地");
                body.put("building", HIDDEN + "荘");
                body.put("postalCode", "518-9998");
                body.put("transport", HIDDEN + "駅から歩く");
                body.put(
                        "contacts",
                        List.of(Map.of(
                                "label", HIDDEN + "さん",
                                "phone", "090-0000-9998",
                                "email", "hidden@example.jp",
                                "note", HIDDEN,
                                "visibility", "STAFF")));
            }
            home = created(3, body);
            if (hides) {
                hide();
            }
        }

        /** What is alike otherwise is ordered by its id. */
        private UUID created(int order, Map<String, Object> body) {
            UUID id = UUID.fromString(
                    "%08d".formatted(order) + UUID.randomUUID().toString().substring(8));
            town.create(id, body).then().statusCode(201);
            return id;
        }

        private void hide() {
            UUID hidden = town.drafted(with(
                    with(with(cafe(HIDDEN), "category", "LIBRARY"), "position", at(34.6101, 136.0501)),
                    "district",
                    "名張"));
            draft = hidden;
            town.added(
                    hidden,
                    "events",
                    "{\"title\":\"" + HIDDEN + "の会\",\"start\":\"" + today() + "T00:00\",\"minutes\":1439}");
            town.added(
                    hidden,
                    "notices",
                    "{\"kind\":\"CHANGE\",\"text\":\"" + HIDDEN + "\",\"until\":\"" + today().plusDays(3) + "\"}");
            town.editor()
                    .header("If-None-Match", "*")
                    .body("{\"weekly\":[{\"days\":[\"MONDAY\"],\"opens\":\"00:00\",\"closes\":\"24:00\"}]}")
                    .put("/api/v1/resources/" + hidden + "/opening-hours");
            town.added(
                    home,
                    "notices",
                    "{\"kind\":\"CHANGE\",\"text\":\"" + HIDDEN + "\",\"from\":\"" + today().plusDays(2)
                            + "\",\"until\":\"" + today().plusDays(3) + "\"}");
            UUID given = town.drafted(with(cafe(HIDDEN + "のあと"), "position", at(34.6102, 136.0502)));
            town.editor()
                    .header("If-Match", "\"0\"")
                    .body("{\"reason\":\"MISTAKE\"}")
                    .post("/api/v1/resources/" + given + "/retirement")
                    .then()
                    .statusCode(200);
            town.as("link-worker")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body("{\"kind\":\"NEW\",\"fields\":{\"name\":\"" + HIDDEN + "\"}}")
                    .post("/api/v1/suggestions")
                    .then()
                    .statusCode(201);
        }

        /** What a reader gets, with ids, times and the town's own code made alike. */
        String answer(String account, String path) {
            Response answer = town.as(account).urlEncodingEnabled(true).get(path);
            assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(200);
            String told = answer.asByteArray().length > 1 && answer.asByteArray()[0] == 'P'
                    ? unpacked(answer.asByteArray())
                    : answer.asString();
            return told.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                    .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|\\d{8}T\\d{6}Z?", "time")
                    .replaceAll(town.code() + "[0-9]?", "town")
                    .replaceAll("\"next\":\"[^\"]+\"", "\"next\":\"cursor\"");
        }
    }

    private static String unpacked(byte[] archive) {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        return files.toString();
    }

    /** Everything by which resources can be looked for, without what only some may ask. */
    private static List<String> questions() {
        List<String> questions = new ArrayList<>();
        for (String from : List.of("34.6084,136.0376", "34.6103,136.0405", "34.62,136.05")) {
            for (String order : ORDERS) {
                questions.add("/api/v1/resources?facets=true&q=茶屋&near=" + from + "&sort=" + order);
                questions.add("/api/v1/resources?facets=true&limit=1&near=" + from + "&sort=" + order);
            }
            for (int within : List.of(30, 150, 300, 3_000)) {
                questions.add("/api/v1/resources?facets=true&near=" + from + "&within=" + within);
            }
        }
        questions.addAll(List.of(
                "/api/v1/resources?facets=true",
                "/api/v1/resources?bbox=136.0375,34.6083,136.0377,34.6085",
                "/api/v1/resources?bbox=136.0404,34.6102,136.0406,34.6104",
                "/api/v1/resources?category=LIBRARY&facets=true",
                "/api/v1/resources?district=名張&facets=true",
                "/api/v1/resources?openNow=true&facets=true",
                "/api/v1/resources?q=" + HIDDEN + "&facets=true",
                "/api/v1/resources?q=" + HIDDEN + "さん",
                "/api/v1/resources?q=090-0000-9998",
                "/api/v1/resources?q=hidden@example.jp",
                "/api/v1/resources?q=518-9998",
                "/api/v1/resource-completions?q=か",
                "/api/v1/resource-completions?q=見本",
                "/api/v1/occurrences",
                "/api/v1/districts/名張/events",
                "/api/v1/districts",
                "/api/v1/resource-categories",
                "/hsds/services",
                "/hsds/services?full=true&per_page=1&page=3",
                "/hsds/services?search=" + HIDDEN,
                "/hsds/organizations?full=true",
                "/hsds/service_at_locations?full=true"));
        for (String format : FORMATS) {
            questions.add("/api/v1/resource-exports?format=" + format);
            questions.add("/api/v1/resource-exports?near=34.6103,136.0405&within=150&format=" + format);
        }
        return questions;
    }

    @Test
    void what_is_hidden_changes_no_answer_to_whoever_may_not_read_it() {
        Variant plain = new Variant(false);
        Variant hiding = new Variant(true);
        for (String account : List.of("resident", "hospital-system", "analyst")) {
            for (String question : questions()) {
                assertThat(hiding.answer(account, question))
                        .as(account + " " + question)
                        .isEqualTo(plain.answer(account, question))
                        .doesNotContain(HIDDEN, "090-0000-9998", "518-9998");
            }
        }
    }

    @Test
    void neither_does_it_when_the_position_stays_out_of_the_url() {
        Variant plain = new Variant(false);
        Variant hiding = new Variant(true);
        for (double[] from : List.of(HERE, NEARBY)) {
            for (int within : List.of(30, 150, 300, 3_000)) {
                String question = "{\"near\":{\"latitude\":%s,\"longitude\":%s},\"withinMetres\":%d,\"facets\":true}"
                        .formatted(from[0], from[1], within);
                List<JsonPath> answers = List.of(searched(plain, question), searched(hiding, question));
                assertThat(answers.getLast().getList("items.name"))
                        .isEqualTo(answers.getFirst().getList("items.name"));
                assertThat(answers.getLast().getList("items.distanceMetres"))
                        .isEqualTo(answers.getFirst().getList("items.distanceMetres"));
                assertThat(answers.getLast().getString("facets"))
                        .isEqualTo(answers.getFirst().getString("facets"));
            }
        }
    }

    private static JsonPath searched(Variant variant, String question) {
        return variant.town
                .as("resident")
                .body(question)
                .post("/api/v1/resource-searches")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEST", "DISTANCE", "RELEVANCE", "FRESHNESS", "NAME"})
    void every_page_of_every_order_has_what_is_published_and_nothing_else(String order) {
        Variant hiding = new Variant(true);
        for (String account : List.of("resident", "link-worker", "directory-editor")) {
            List<String> seen = new ArrayList<>();
            @Nullable String cursor = null;
            do {
                var request = hiding.town
                        .as(account)
                        .queryParam("limit", 1)
                        .queryParam("sort", order)
                        .queryParam("near", "34.62,136.05");
                JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                        .get("/api/v1/resources")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                seen.addAll(page.getList("items.name"));
                cursor = page.getString("next");
            } while (cursor != null);
            assertThat(seen).containsExactlyInAnyOrder("見本あさ茶屋", "見本ひる茶屋", "見本よる茶屋");
        }
    }

    @Test
    void the_feed_of_a_resource_and_its_photos_stories_and_notices_have_only_what_may_be_told() {
        Variant hiding = new Variant(true);
        hiding.town.added(
                hiding.home,
                "hearings",
                "{\"heardOn\":\"2026-10-01\",\"heardFrom\":\"" + HIDDEN + "\",\"note\":\"" + HIDDEN
                        + "\",\"stories\":[{\"text\":\"見本の話\",\"published\":true},{\"text\":\"" + HIDDEN
                        + "\",\"published\":false}],\"wishes\":[\"" + HIDDEN + "\"]}");
        hiding.town.added(hiding.home, "events", "{\"title\":\"見本の会\",\"start\":\"2026-12-01T10:00\",\"minutes\":60}");
        for (String part : List.of("", "/events", "/photos", "/stories", "/notices", "/capacity", "/opening-hours")) {
            assertThat(hiding.town
                            .get("resident", "/resources/" + hiding.home + part)
                            .asString())
                    .doesNotContain(HIDDEN);
        }
        Response feed =
                hiding.town.as("resident").accept("text/calendar").get("/api/v1/resources/" + hiding.home + "/events");
        assertThat(feed.asString()).contains("見本の会").doesNotContain(HIDDEN, "34.61030", "136.0405");
    }

    @Test
    void what_others_suggested_is_neither_listed_nor_asked_for() {
        Variant hiding = new Variant(true);
        UUID about = hiding.home;
        hiding.town
                .as("link-worker")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"kind\":\"COMMENT\",\"message\":\"" + HIDDEN + "\",\"resourceId\":\"" + about + "\"}")
                .post("/api/v1/suggestions")
                .then()
                .statusCode(201);
        for (String query : List.of("", "?own=false", "?state=OPEN", "?kind=COMMENT", "?resourceId=" + about)) {
            hiding.town
                    .get("resident", "/suggestions" + query)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    @Test
    void how_resources_are_used_orders_and_narrows_nothing_for_the_public() {
        Variant plain = new Variant(false);
        Variant used = new Variant(false);
        used.town
                .editor()
                .header("If-None-Match", "*")
                .body("{\"unit\":\"席\",\"maximum\":1,\"askedOn\":\"2026-11-01\"}")
                .put("/api/v1/resources/" + used.home + "/capacity")
                .then()
                .statusCode(200);
        plain.town
                .editor()
                .header("If-None-Match", "*")
                .body("{\"unit\":\"席\",\"maximum\":1,\"askedOn\":\"2026-11-01\"}")
                .put("/api/v1/resources/" + plain.home + "/capacity")
                .then()
                .statusCode(200);
        Programme programme = new Programme(used.town);
        programme.connects(programme.somebody(), used.home, today().minusDays(20));
        programme.send();
        for (String account : List.of("resident", "analyst", "referrer")) {
            for (String question : questions()) {
                assertThat(used.answer(account, question))
                        .as(account + " " + question)
                        .isEqualTo(plain.answer(account, question));
            }
            for (String path : List.of("/resources?hasRoom=true", "/resource-exports?format=csv&hasRoom=true")) {
                used.town.get(account, path).then().statusCode(403);
            }
        }
    }
}
