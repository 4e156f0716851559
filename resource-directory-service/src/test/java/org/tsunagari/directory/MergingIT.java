package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.directory.DirectoryApi.at;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;
import static org.tsunagari.directory.Town.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;

/** Two records of one resource: found, merged, parted. All of them are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class MergingIT {

    private static final String EVENT = "{\"title\":\"見本の会\",\"start\":\"2026-12-01T10:00\",\"minutes\":60}";

    private final Town town = Town.empty();

    private UUID place(String name, double latitude, String phone) {
        Map<String, Object> body = with(with(cafe(name), "position", at(latitude, 136.08)), "phone", phone);
        return town.created(body);
    }

    private Response merge(String account, UUID survivor, UUID merged) {
        return town.as(account)
                .header("If-Match", etag(survivor))
                .body("{\"mergedId\":\"" + merged + "\",\"reason\":\"同じ店(見本)\"}")
                .post("/api/v1/resources/" + survivor + "/merge");
    }

    private Response part(UUID survivor, UUID merged) {
        return town.editor()
                .header("If-Match", etag(survivor))
                .body("{\"mergedId\":\"" + merged + "\"}")
                .post("/api/v1/resources/" + survivor + "/merge/reversal");
    }

    private String etag(UUID resource) {
        return town.get("coordinator", "/resources/" + resource + "/record").header("ETag");
    }

    private void tell(UUID resource, String what, String body) {
        town.editor()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/resources/" + resource + "/" + what)
                .then()
                .statusCode(201);
    }

    private static List<String> toldOf(UUID resource, int count) {
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            return kafka
                    .awaitRecords(
                            "resource-events", event -> resource.toString().equals(event.key()), count)
                    .stream()
                    .map(MergingIT::type)
                    .toList();
        }
    }

    private static String type(ConsumerRecord<String, String> event) {
        String type = new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        return type.substring(type.lastIndexOf('.') + 1);
    }

    @Test
    void a_place_that_must_not_be_found_is_not_merged_into_one_that_may() {
        UUID open = place("見本の家", 34.6301, "0595-00-0101");
        Map<String, Object> position = new HashMap<>(at(34.6301, 136.08));
        position.put("disclosure", "DISTRICT");
        UUID shelter = town.created(with(with(cafe("見本の隠れ家"), "position", position), "phone", "0595-00-0101"));

        merge("coordinator", open, shelter)
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/mergedId"))
                .body("violations[0].code", equalTo("more-confidential"));
        assertThat(town.get("coordinator", "/resources/" + open + "/record").asString())
                .doesNotContain("見本の隠れ家");
        merge("coordinator", shelter, open).then().statusCode(200);
    }

    @Test
    void candidates_are_shown_to_editors_with_their_reasons_until_somebody_tells_them_apart() {
        UUID one = place("見本カフェ", 34.62, "0595-00-0001");
        UUID other = place("みほんカフェ", 34.6201, "0595-000001");
        place("べつの見本書店", 34.6201, "0595-00-0002");

        town.get("directory-editor", "/resource-duplicates")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].score", equalTo(115))
                .body("items[0].reasons.aspect", contains("NAME", "DISTANCE", "PHONE", "KIND"))
                .body("items[0].reasons.points", contains(50, 25, 30, 10))
                .body("items[0].reasons[1].value", equalTo(11));
        town.get("directory-editor", "/resource-duplicates?resourceId=" + UUID.randomUUID())
                .then()
                .body("items", empty());
        town.get("link-worker", "/resource-duplicates").then().statusCode(403);

        town.editor()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"resourceId\":\"" + other + "\",\"otherId\":\"" + one + "\"}")
                .post("/api/v1/resource-duplicates/distinctions")
                .then()
                .statusCode(201);
        town.get("coordinator", "/resource-duplicates").then().body("items", empty());
    }

    @Test
    void the_queue_is_paged_without_gaps_or_repetitions() {
        for (int i = 0; i < 4; i++) {
            place("見本カフェ", 34.62 + i / 100_000.0, "0595-00-0001");
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page = town.get("coordinator", "/resource-duplicates?limit=2" + cursor)
                    .jsonPath();
            List<String> firsts = page.getList("items.collect { it.get('first').id }", String.class);
            List<String> seconds = page.getList("items.collect { it.get('second').id }", String.class);
            for (int i = 0; i < firsts.size(); i++) {
                seen.add(firsts.get(i) + seconds.get(i));
            }
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void what_is_told_of_a_merged_record_is_refused_rather_than_lost_and_what_is_asked_is_answered_by_the_other()
            throws IOException {
        UUID survivor = place("見本カフェ", 34.62, "0595-00-0001");
        UUID merged = place("喫茶みほん", 34.62, "0595-00-0001");
        tell(survivor, "events", EVENT);
        tell(survivor, "visits", "{\"visitedOn\":\"2026-09-01\"}");
        String resource = "/api/v1/resources/" + merged;
        for (String each :
                List.of("opening-hours {\"weekly\":[]}", "capacity {\"unit\":\"席\",\"askedOn\":\"2026-11-01\"}")) {
            String path = "/api/v1/resources/" + survivor + "/" + each.substring(0, each.indexOf(' '));
            town.editor()
                    .header("If-None-Match", "*")
                    .body(each.substring(each.indexOf(' ') + 1))
                    .put(path)
                    .then()
                    .statusCode(200);
        }
        merge("coordinator", survivor, merged).then().statusCode(200);

        for (String put :
                List.of("opening-hours {\"weekly\":[]}", "capacity {\"unit\":\"席\",\"askedOn\":\"2026-11-01\"}")) {
            String path = resource + "/" + put.substring(0, put.indexOf(' '));
            String body = put.substring(put.indexOf(' ') + 1);
            refused(town.editor().header("If-None-Match", "*").body(body).put(path), path);
            refused(town.editor().header("If-Match", "\"1\"").delete(path), path);
        }
        for (String post : List.of(
                "events " + EVENT,
                "notices {\"kind\":\"CHANGE\",\"text\":\"見本\",\"until\":\"" + today().plusDays(3) + "\"}",
                "visits {\"visitedOn\":\"2026-10-01\"}",
                "hearings {\"heardOn\":\"2026-10-01\"}",
                "provenance {\"source\":\"DIARY\"}")) {
            String path = resource + "/" + post.substring(0, post.indexOf(' '));
            refused(
                    town.editor()
                            .header("Idempotency-Key", UUID.randomUUID())
                            .body(post.substring(post.indexOf(' ') + 1))
                            .post(path),
                    path);
        }
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", picture);
        refused(
                town.editor()
                        .contentType("image/png")
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(picture.toByteArray())
                        .post(resource + "/photos?alternative=x"),
                "photos");
        String event =
                town.get("resident", "/resources/" + survivor + "/events").path("items[0].id");
        refused(
                town.editor().header("If-Match", "\"0\"").body(EVENT).put(resource + "/events/" + event),
                "a change of an event");
        refused(
                town.editor().header("If-Match", "\"0\"").post(resource + "/events/" + event + "/cancellation"),
                "a cancellation");

        for (String part : List.of(
                "opening-hours",
                "capacity",
                "events",
                "events/" + event,
                "visits",
                "provenance",
                "history",
                "quality")) {
            assertThat(JsonText.of(town.get("coordinator", "/resources/" + merged + "/" + part)
                            .asString()))
                    .as(part)
                    .isEqualTo(JsonText.of(town.get("coordinator", "/resources/" + survivor + "/" + part)
                            .asString()));
        }
    }

    private static void refused(Response answer, String what) {
        assertThat(answer.statusCode()).as(what + answer.asString()).isEqualTo(409);
        answer.then().body("code", equalTo("resource-merged"));
    }

    @Test
    void a_dry_run_foresees_that_a_record_was_merged_or_retired() {
        UUID survivor = place("見本カフェ", 34.62, "0595-00-0001");
        UUID merged = place("喫茶みほん", 34.62, "0595-00-0001");
        Importing geojson = Importing.into(town, "geojson");
        String file = new String(geojson.export(), StandardCharsets.UTF_8);
        merge("coordinator", survivor, merged).then().statusCode(200);

        JsonPath report = geojson.check(file.replace("喫茶みほん", "喫茶みほん二号店").replaceAll("\"version\":[0-9]+,?", ""));

        assertThat(geojson.problems(report)).anyMatch(problem -> problem.endsWith(" resource-merged"));
        assertThat(report.getInt("rejected")).isEqualTo(1);

        UUID gone = place("閉じた店", 34.7, "0595-00-0009");
        file = new String(geojson.export(), StandardCharsets.UTF_8);
        town.editor()
                .header("If-Match", etag(gone))
                .body("{\"reason\":\"CLOSED\"}")
                .post("/api/v1/resources/" + gone + "/retirement")
                .then()
                .statusCode(200);
        report = geojson.check(file.replace("閉じた店", "閉じた店舗").replaceAll("\"version\":[0-9]+,?", ""));
        assertThat(geojson.problems(report)).anyMatch(problem -> problem.endsWith(" resource-retired"));
        assertThat(report.getInt("changed")).isEqualTo(1);
    }

    @Test
    void the_surviving_record_gets_everything_and_whoever_asks_for_the_other_gets_it() {
        UUID survivor = place("見本カフェ", 34.62, "0595-00-0001");
        UUID merged = place("喫茶みほん", 34.62, "0595-00-0001");
        tell(merged, "notices", "{\"kind\":\"CHANGE\",\"text\":\"見本\",\"until\":\"" + today().plusDays(3) + "\"}");
        tell(merged, "events", "{\"title\":\"見本の会\",\"start\":\"2026-12-01T10:00\",\"minutes\":60}");
        tell(merged, "hearings", "{\"heardOn\":\"2026-10-01\",\"stories\":[{\"text\":\"見本の話\",\"published\":true}]}");
        tell(survivor, "visits", "{\"visitedOn\":\"2026-09-01\"}");

        merge("coordinator", survivor, merged)
                .then()
                .statusCode(200)
                .body("id", equalTo(survivor.toString()))
                .body("alternativeNames", contains("喫茶みほん"));

        town.as("resident")
                .get("/api/v1/resources/" + merged)
                .then()
                .statusCode(200)
                .header("Content-Location", endsWith("/api/v1/resources/" + survivor))
                .body("id", equalTo(survivor.toString()));
        assertThat(town.found(Map.of())).containsExactly(survivor);
        assertThat(town.found(Map.of("q", "喫茶みほん"))).containsExactly(survivor);
        town.get("resident", "/resources/" + survivor + "/notices").then().body("items", hasSize(1));
        town.get("resident", "/resources/" + survivor + "/events").then().body("items", hasSize(1));
        town.get("resident", "/resources/" + survivor + "/stories").then().body("items.text", contains("見本の話"));
        town.get("coordinator", "/resources/" + survivor + "/provenance")
                .then()
                .body("items.source", containsInAnyOrder("HEARING", "WALK"));
        town.get("coordinator", "/resources/" + survivor + "/quality").then().body("evidence", equalTo("HEARD"));
        town.get("coordinator", "/resources/" + survivor + "/history")
                .then()
                .body("items.resourceId", hasItems(survivor.toString(), merged.toString()));
        town.get("coordinator", "/resources/" + survivor + "/merge")
                .then()
                .body("items.mergedId", contains(merged.toString()))
                .body("items.reason", contains("同じ店(見本)"));
        assertThat(toldOf(merged, 2)).containsExactly("ResourcePublished", "ResourceRetired");
    }

    @Test
    void a_merged_record_is_neither_changed_nor_published_nor_merged_again() {
        UUID survivor = place("見本カフェ", 34.62, "0595-00-0001");
        UUID merged = place("見本カフェ", 34.62, "0595-00-0001");
        UUID third = place("見本カフェ", 34.62, "0595-00-0001");
        merge("directory-editor", survivor, merged).then().statusCode(200);

        Stream.of(
                        town.change(merged, etag(merged), cafe("別名")),
                        town.editor()
                                .header("If-Match", etag(merged))
                                .post("/api/v1/resources/" + merged + "/publication"),
                        merge("directory-editor", third, merged),
                        merge("directory-editor", merged, third))
                .forEach(answer -> answer.then().statusCode(409).body("code", equalTo("resource-merged")));
        merge("directory-editor", survivor, survivor).then().statusCode(422);
        merge("directory-editor", survivor, UUID.randomUUID()).then().statusCode(422);
        merge("link-worker", survivor, third).then().statusCode(403);
        merge("directory-editor", third, survivor).then().statusCode(200);
        town.get("resident", "/resources/" + merged).then().body("id", equalTo(third.toString()));
    }

    @Test
    void a_merge_that_was_wrong_is_taken_back() {
        UUID survivor = place("見本カフェ", 34.62, "0595-00-0001");
        UUID merged = place("喫茶みほん", 34.62, "0595-00-0001");
        tell(merged, "events", "{\"title\":\"見本の会\",\"start\":\"2026-12-01T10:00\",\"minutes\":60}");
        merge("directory-editor", survivor, merged).then().statusCode(200);
        tell(survivor, "visits", "{\"visitedOn\":\"2026-09-01\"}");

        part(survivor, merged).then().statusCode(200).body("alternativeNames", empty());

        town.get("resident", "/resources/" + merged).then().body("id", equalTo(merged.toString()));
        assertThat(town.found(Map.of())).containsExactlyInAnyOrder(survivor, merged);
        town.get("resident", "/resources/" + merged + "/events").then().body("items", hasSize(1));
        town.get("resident", "/resources/" + survivor + "/events").then().body("items", empty());
        town.get("coordinator", "/resources/" + survivor + "/visits").then().body("items", hasSize(1));
        town.get("coordinator", "/resources/" + survivor + "/merge").then().body("items[0].reversedAt", notNullValue());
        assertThat(toldOf(merged, 3)).containsExactly("ResourcePublished", "ResourceRetired", "ResourcePublished");
        part(survivor, merged).then().statusCode(422);
    }

    @Test
    void of_a_chain_the_last_merge_is_taken_back_first() {
        UUID first = place("見本カフェ", 34.62, "0595-00-0001");
        UUID second = place("喫茶みほん", 34.62, "0595-00-0001");
        UUID third = place("みほん茶房", 34.62, "0595-00-0001");
        tell(first, "events", EVENT);
        merge("directory-editor", second, first).then().statusCode(200);
        merge("directory-editor", third, second).then().statusCode(200);

        refused(part(second, first), "what lies at the third");
        town.get("resident", "/resources/" + first).then().body("id", equalTo(third.toString()));
        town.get("resident", "/resources/" + first + "/events").then().body("items", hasSize(1));

        part(third, second).then().statusCode(200);
        part(second, first).then().statusCode(200);
        town.get("resident", "/resources/" + first).then().body("id", equalTo(first.toString()));
        town.get("resident", "/resources/" + first + "/events").then().body("items", hasSize(1));
        town.get("resident", "/resources/" + second + "/events").then().body("items", empty());
    }

    @Test
    void why_a_record_was_retired_is_not_lost_in_a_merge() {
        UUID survivor = place("見本カフェ", 34.62, "0595-00-0001");
        UUID retired = place("喫茶みほん", 34.62, "0595-00-0001");
        town.editor()
                .header("If-Match", etag(retired))
                .body("{\"reason\":\"CLOSED\"}")
                .post("/api/v1/resources/" + retired + "/retirement")
                .then()
                .statusCode(200);

        merge("directory-editor", survivor, retired).then().statusCode(409).body("code", equalTo("illegal-transition"));

        town.get("coordinator", "/resources/" + retired).then().body("retired", equalTo("CLOSED"));
    }

    @Test
    void a_hearing_that_has_gone_back_is_no_evidence_any_more() {
        UUID survivor = place("見本カフェ", 34.62, "0595-00-0001");
        UUID merged = place("喫茶みほん", 34.62, "0595-00-0001");
        tell(survivor, "visits", "{\"visitedOn\":\"2026-09-01\"}");
        tell(merged, "visits", "{\"visitedOn\":\"2026-10-01\"}");
        tell(merged, "hearings", "{\"heardOn\":\"2026-10-01\"}");
        merge("directory-editor", survivor, merged).then().statusCode(200);
        town.get("coordinator", "/resources/" + survivor + "/quality").then().body("evidence", equalTo("HEARD"));

        part(survivor, merged).then().statusCode(200);

        town.get("coordinator", "/resources/" + survivor + "/quality")
                .then()
                .body("evidence", equalTo("VISITED"))
                .body("visitedOn", equalTo("2026-09-01"))
                .body("heardOn", nullValue());
        town.get("coordinator", "/resources/" + merged + "/quality").then().body("evidence", equalTo("HEARD"));
    }

    private Response put(UUID resource, String part, String body) {
        return town.editor().header("If-None-Match", "*").body(body).put("/api/v1/resources/" + resource + "/" + part);
    }

    private static final String MORNINGS = """
            {"weekly":[{"days":["MONDAY"],"opens":"09:00","closes":"12:00"}],"exceptions":[{"from":"2026-12-28","hours":[]}]}""";

    private static final String SEATS = "{\"unit\":\"席\",\"maximum\":8,\"available\":0,\"askedOn\":\"2026-11-01\"}";

    @Test
    void hours_and_capacity_that_the_surviving_record_lacks_are_taken_over_and_given_back() {
        UUID survivor = place("見本カフェ", 34.62, "0595-00-0001");
        UUID merged = place("喫茶みほん", 34.62, "0595-00-0001");
        put(merged, "opening-hours", MORNINGS).then().statusCode(200);
        put(merged, "capacity", SEATS).then().statusCode(200);

        merge("coordinator", survivor, merged).then().statusCode(200).body("capacity.available", equalTo(0));

        town.get("resident", "/resources/" + survivor + "/opening-hours")
                .then()
                .statusCode(200)
                .body("weekly.opens", contains("09:00"))
                .body("exceptions", hasSize(1));
        town.get("resident", "/resources/" + survivor + "/capacity").then().body("maximum", equalTo(8));
        assertThat(town.found(Map.of("openAt", "2026-11-30T10:00"))).containsExactly(survivor);
        assertThat(town.found(Map.of("openAt", "2026-12-28T10:00"))).isEmpty();
        assertThat(town.found(Map.of("placesFree", true))).isEmpty();
        town.get("coordinator", "/resources/" + survivor + "/merge")
                .then()
                .body("items.tookOpeningHours", contains(true))
                .body("items.tookCapacity", contains(true));

        part(survivor, merged).then().statusCode(200).body("capacity", nullValue());

        for (String part : List.of("opening-hours", "capacity")) {
            town.get("resident", "/resources/" + survivor + "/" + part).then().statusCode(404);
            town.get("resident", "/resources/" + merged + "/" + part).then().statusCode(200);
        }
        assertThat(town.found(Map.of("openAt", "2026-11-30T10:00"))).containsExactly(merged);
        assertThat(town.found(Map.of("placesFree", true))).containsExactly(survivor);
        put(survivor, "opening-hours", MORNINGS).then().statusCode(200);
        put(survivor, "capacity", SEATS).then().statusCode(200);
    }

    @Test
    void hours_and_capacity_of_its_own_the_surviving_record_keeps() {
        UUID survivor = place("見本カフェ", 34.62, "0595-00-0001");
        UUID merged = place("喫茶みほん", 34.62, "0595-00-0001");
        put(survivor, "opening-hours", MORNINGS.replace("09:00", "10:00"))
                .then()
                .statusCode(200);
        put(survivor, "capacity", SEATS.replace("8", "9")).then().statusCode(200);
        put(merged, "opening-hours", MORNINGS).then().statusCode(200);
        put(merged, "capacity", SEATS).then().statusCode(200);

        merge("coordinator", survivor, merged).then().statusCode(200);

        for (int i = 0; i < 2; i++) {
            town.get("resident", "/resources/" + survivor + "/opening-hours")
                    .then()
                    .body("weekly.opens", contains("10:00"));
            town.get("resident", "/resources/" + survivor + "/capacity").then().body("maximum", equalTo(9));
            if (i == 0) {
                town.get("coordinator", "/resources/" + survivor + "/merge")
                        .then()
                        .body("items.tookOpeningHours", contains(false))
                        .body("items.tookCapacity", contains(false));
                part(survivor, merged).then().statusCode(200);
            }
        }
    }

    @Test
    void what_was_taken_over_and_changed_since_stays_when_a_merge_is_taken_back() {
        UUID survivor = place("見本カフェ", 34.62, "0595-00-0001");
        UUID merged = place("喫茶みほん", 34.62, "0595-00-0001");
        put(merged, "opening-hours", MORNINGS).then().statusCode(200);
        put(merged, "capacity", SEATS).then().statusCode(200);
        merge("coordinator", survivor, merged).then().statusCode(200);
        for (String part : List.of("opening-hours", "capacity")) {
            String path = "/resources/" + survivor + "/" + part;
            town.editor()
                    .header("If-Match", town.get("resident", path).header("ETag"))
                    .body((part.equals("capacity") ? SEATS : MORNINGS)
                            .replace("09:00", "08:00")
                            .replace("8,", "7,"))
                    .put("/api/v1" + path)
                    .then()
                    .statusCode(200);
        }

        part(survivor, merged).then().statusCode(200);

        town.get("resident", "/resources/" + survivor + "/opening-hours")
                .then()
                .body("weekly.opens", contains("08:00"));
        town.get("resident", "/resources/" + survivor + "/capacity").then().body("maximum", equalTo(7));
        town.get("resident", "/resources/" + merged + "/opening-hours").then().body("weekly.opens", contains("09:00"));
        town.get("resident", "/resources/" + merged + "/capacity").then().body("maximum", equalTo(8));
    }

    @Test
    void usage_of_both_is_counted_together_also_what_is_heard_of_later() {
        UUID survivor = place("見本カフェ", 34.62, "0595-00-0001");
        UUID merged = place("喫茶みほん", 34.62, "0595-00-0001");
        Programme programme = new Programme(town);
        programme.connects(programme.somebody(), survivor, today().minusDays(200));
        programme.connects(programme.somebody(), merged, today().minusDays(200));
        programme.send();
        merge("directory-editor", survivor, merged).then().statusCode(200);
        programme.connects(programme.somebody(), merged, today().minusDays(100));
        programme.send();

        town.get("coordinator", "/resources/" + survivor + "/usage")
                .then()
                .body("connected.count", equalTo(3))
                .body("load.people.count", equalTo(3));
        part(survivor, merged).then().statusCode(200);
        town.get("coordinator", "/resources/" + survivor + "/usage").then().body("connected.count", equalTo(1));
    }

    @Test
    void what_is_public_does_not_vanish_into_a_draft() {
        UUID draft = town.drafted(cafe("見本カフェ"));
        UUID published = place("見本カフェ", 34.62, "0595-00-0001");
        merge("directory-editor", draft, published).then().statusCode(409);
        merge("directory-editor", published, draft).then().statusCode(200);
        assertThat(toldOf(draft, 0)).isEmpty();
    }
}
