package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.directory.DirectoryApi.at;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;
import static org.tsunagari.directory.Town.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;

/** From a hint to what can be relied on. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class QualityIT {

    private static final Map<String, Object> DESCRIBED =
            with(with(cafe("見本茶屋"), "description", "縁側のある茶屋"), "address", "三重県名張市見本町2番地");

    private final Town town = Town.empty();

    private Response become(UUID id, String transition, String version, String body) {
        return town.editor().header("If-Match", version).body(body).post("/api/v1/resources/" + id + "/" + transition);
    }

    private Response publish(UUID id, String version) {
        return town.editor().header("If-Match", version).post("/api/v1/resources/" + id + "/publication");
    }

    private Response tell(UUID id, String part, String body) {
        return town.editor()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/resources/" + id + "/" + part);
    }

    /** The last part of each event's type, as soon as there are so many; all of a resource are in their order. */
    private static List<String> eventsAbout(UUID id, int count) {
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            return kafka.awaitRecords("resource-events", event -> id.toString().equals(event.key()), count).stream()
                    .map(event ->
                            new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                    .map(type -> type.substring(type.lastIndexOf('.') + 1))
                    .toList();
        }
    }

    @Test
    void a_draft_exists_for_editors_only() {
        UUID id = town.drafted(DESCRIBED);
        town.get("directory-editor", "/resources/" + id).then().statusCode(200).body("stage", equalTo("DESCRIBED"));
        for (String part : List.of("", "/events", "/photos", "/notices", "/stories")) {
            town.get("resident", "/resources/" + id + part).then().statusCode(404);
        }
        town.get("link-worker", "/resources/" + id + "/quality").then().statusCode(404);
        assertThat(town.found(Map.of())).isEmpty();
        town.as("resident")
                .queryParam("q", "見本")
                .get("/api/v1/resource-completions")
                .then()
                .body("resources", hasSize(0));
    }

    @Test
    void what_takes_place_at_a_draft_is_on_no_calendar() {
        UUID id = town.drafted(DESCRIBED);
        tell(id, "events", "{\"title\":\"準備会\",\"start\":\"2099-12-02T10:00\",\"minutes\":30}")
                .then()
                .statusCode(201);
        String days = "/occurrences?from=2099-12-01&to=2099-12-05";
        town.get("resident", days).then().statusCode(200).body("items", hasSize(0));
        publish(id, "\"0\"").then().statusCode(200);
        town.get("resident", days).then().body("items.title", contains("準備会"));
    }

    @Test
    void a_published_draft_is_found_and_told_of_once() {
        UUID id = town.drafted(DESCRIBED);
        LocalDate before = today();
        publish(id, "\"0\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("stage", equalTo("PUBLISHED"))
                .body("assuredOn", in(List.of(before.toString(), today().toString())));
        assertThat(town.found(Map.of())).containsExactly(id);
        assertThat(eventsAbout(id, 1)).containsExactly("ResourcePublished");
        publish(id, "\"1\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("allowedTransitions", contains("retirement"));
        publish(id, "\"0\"").then().statusCode(412);
    }

    @Test
    void what_nobody_could_imagine_or_find_is_not_published() {
        UUID id = town.drafted(cafe("噂の店"));
        publish(id, "\"0\"").then().statusCode(422).body("violations.pointer", contains("/description", "/position"));
        town.get("directory-editor", "/resources/" + id).then().body("stage", equalTo("SEED"));
    }

    static Stream<Map<String, Object>> whatComesToPeople() {
        return Stream.of(
                Map.of("serviceArea", Map.of("districts", List.of("見本地区"))),
                Map.of("serviceArea", Map.of("note", "市内ならどこへでも伺います")),
                Map.of("accessibility", Map.of("features", List.of("HOME_VISIT"))),
                Map.of("accessibility", Map.of("features", List.of("ONLINE"))));
    }

    @ParameterizedTest
    @MethodSource("whatComesToPeople")
    void what_comes_to_people_is_published_without_a_place_and_misses_none(Map<String, Object> said) {
        town.withDistrict("見本地区", 136.0, 34.6);
        Map<String, Object> body = with(cafe("見本の移動販売"), "description", "家の前まで来る店");
        said.forEach(body::put);
        UUID id = town.drafted(body);
        publish(id, "\"0\"").then().statusCode(200).body("stage", equalTo("PUBLISHED"));
        assertThat(town.found(Map.of())).contains(id);
        town.get("directory-editor", "/resources/" + id + "/quality")
                .then()
                .body("missing", not(hasItem("POSITION")))
                .body("missing", not(hasItem("ADDRESS")));
        town.editor()
                .header("If-Match", "\"1\"")
                .body(with(cafe("見本の移動販売"), "description", "家の前まで来る店"))
                .put("/api/v1/resources/" + id)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/position"));
    }

    @Test
    void how_far_it_goes_says_nothing_without_from_where() {
        UUID id = town.drafted(
                with(with(cafe("見本の配達"), "description", "届けてくれる店"), "serviceArea", Map.of("radiusMetres", 2000)));
        publish(id, "\"0\"").then().statusCode(422).body("violations.pointer", contains("/position"));
    }

    @Test
    void what_is_put_for_the_first_time_is_a_draft_and_a_change_publishes_nothing() {
        UUID id = UUID.randomUUID();
        town.editor()
                .header("If-None-Match", "*")
                .body(DESCRIBED)
                .put("/api/v1/resources/" + id)
                .then()
                .statusCode(201)
                .body("stage", equalTo("DESCRIBED"));
        town.get("resident", "/resources/" + id).then().statusCode(404);
        town.change(id, "\"0\"", with(DESCRIBED, "name", "見本茶屋 本店")).then().statusCode(200);
        town.editor()
                .header("If-Match", "\"1\"")
                .body(DESCRIBED)
                .put("/api/v1/resources/" + id + "?draft=false")
                .then()
                .statusCode(200)
                .body("stage", equalTo("DESCRIBED"));
        assertThat(town.found(Map.of())).isEmpty();
        publish(id, "\"2\"").then().statusCode(200);
        assertThat(eventsAbout(id, 1)).containsExactly("ResourcePublished");
    }

    @Test
    void what_is_to_be_published_at_once_is_refused_as_its_publication_would_be() {
        Map<String, Object> rumour = cafe("噂の店");
        for (Map<String, Object> lacking :
                List.of(rumour, with(rumour, "description", "縁側のある茶屋"), with(rumour, "address", "三重県名張市見本町2番地"))) {
            List<Object> expected = publish(town.drafted(lacking), "\"0\"")
                    .then()
                    .statusCode(422)
                    .extract()
                    .path("violations");
            UUID id = UUID.randomUUID();
            Response refused = town.editor()
                    .header("If-None-Match", "*")
                    .body(lacking)
                    .put("/api/v1/resources/" + id + "?draft=false");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.<List<Object>>path("violations")).isEqualTo(expected);
            for (String key : List.of("resource WHERE id", "resource_history WHERE resource_id")) {
                assertThat(Rows.texts("SELECT '' FROM " + key + " = ?", id))
                        .as(key)
                        .isEmpty();
            }
        }
        UUID id = town.created(DESCRIBED);
        town.get("resident", "/resources/" + id).then().body("stage", equalTo("PUBLISHED"));
        assertThat(eventsAbout(id, 1)).containsExactly("ResourcePublished");
    }

    @Test
    void no_change_takes_away_from_what_is_published_what_publication_asks_for() {
        UUID id = town.created(DESCRIBED);
        put(id, "\"0\"", cafe("見本茶屋"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/description", "/position"))
                .body("violations.code", contains("required", "required"));
        put(id, "\"0\"", with(cafe("見本茶屋"), "description", "縁側"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/position"));
        town.get("resident", "/resources/" + id).then().header("ETag", "\"0\"").body("description", equalTo("縁側のある茶屋"));
        put(id, "\"0\"", with(with(cafe("見本茶屋"), "description", "縁側"), "position", at(34.62, 136.05)))
                .then()
                .statusCode(200);

        put(town.drafted(DESCRIBED), "\"0\"", cafe("見本茶屋")).then().statusCode(200);

        UUID older = town.created(DESCRIBED);
        Rows.change("UPDATE resource SET description = NULL WHERE id = ?", older);
        put(older, "\"0\"", with(cafe("見本茶屋 別館"), "address", "三重県名張市見本町2番地"))
                .then()
                .statusCode(200);
    }

    private Response put(UUID id, String etag, Map<String, Object> body) {
        return town.editor().header("If-Match", etag).body(body).put("/api/v1/resources/" + id);
    }

    @Test
    void of_what_is_retired_only_those_who_accompany_people_are_told_more_than_that() {
        Map<String, Object> somebody = with(cafe("見本花子さんの縁側"), "nameKana", "ミホンハナコサンノエンガワ");
        for (Map.Entry<String, Object> member : Map.<String, Object>of(
                        "type", "PERSON",
                        "nameEn", "Sample Hanako",
                        "alternativeNames", List.of("花子さん(見本)"),
                        "description", "お茶を出します",
                        "address", "見本町9番地9",
                        "phone", "0595-00-0999",
                        "email", "hanako@example.jp",
                        "position", at(34.6, 136.1))
                .entrySet()) {
            somebody = with(somebody, member.getKey(), member.getValue());
        }
        UUID id = town.created(somebody);
        UUID shop = town.created(with(cafe("見本の店"), "phone", "0595-00-0998"));
        town.added(
                id,
                "notices",
                "{\"kind\":\"CHANGE\",\"text\":\"見本\",\"until\":\"%s\"}"
                        .formatted(LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(3)));
        for (UUID each : List.of(id, shop)) {
            become(each, "retirement", "\"0\"", "{\"reason\":\"CLOSED\"}")
                    .then()
                    .statusCode(200);
        }

        for (String account : List.of("resident", "analyst")) {
            Response told = town.get(account, "/resources/" + id);
            told.then()
                    .statusCode(200)
                    .body("name", equalTo("カフェ・コミュニティカフェ・ボランティア喫茶"))
                    .body("type", equalTo("PERSON"))
                    .body("category", equalTo("CAFE"))
                    .body("retired", equalTo("CLOSED"));
            assertThat(told.asString())
                    .doesNotContain("花子", "ハナコ", "Hanako", "hanako", "9番地9", "0595-00-0999", "latitude", "お茶");
            town.get(account, "/resources/" + shop)
                    .then()
                    .body("name", equalTo("見本の店"))
                    .body("phone", nullValue());
            for (String part : List.of("notices", "photos", "events", "stories", "opening-hours", "capacity")) {
                town.get(account, "/resources/" + id + "/" + part).then().statusCode(404);
            }
        }
        town.get("link-worker", "/resources/" + id)
                .then()
                .body("name", equalTo("見本花子さんの縁側"))
                .body("phone", equalTo("0595-00-0999"));
        town.get("link-worker", "/resources/" + id + "/notices").then().statusCode(200);
    }

    @Test
    void what_is_retired_is_found_no_more_and_says_what_to_go_to_instead() {
        UUID id = town.created(DESCRIBED);
        UUID other = town.created(cafe("新しい茶屋"));
        for (UUID unfit : List.of(UUID.randomUUID(), id, town.drafted(cafe("準備中の茶屋")))) {
            become(id, "retirement", "\"0\"", "{\"reason\":\"CLOSED\",\"successorId\":\"" + unfit + "\"}")
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", contains("/successorId"))
                    .body("violations.code", contains("unknown-resource"));
        }
        become(id, "retirement", "\"0\"", "{\"reason\":\"CLOSED\",\"successorId\":\"" + other + "\"}")
                .then()
                .statusCode(200);
        assertThat(town.found(Map.of())).containsExactly(other);
        town.get("resident", "/resources/" + id)
                .then()
                .statusCode(200)
                .body("stage", equalTo("RETIRED"))
                .body("retired", equalTo("CLOSED"))
                .body("successorId", equalTo(other.toString()));
        assertThat(eventsAbout(id, 2)).containsExactly("ResourcePublished", "ResourceRetired");
        become(id, "assurances", "\"1\"", "{}")
                .then()
                .statusCode(409)
                .body("allowedTransitions", contains("publication", "erasure"));
        publish(id, "\"1\"").then().statusCode(200).body("retired", nullValue());
        assertThat(town.found(Map.of())).contains(id);
    }

    @Test
    void a_resource_that_nobody_vouched_for_during_a_year_is_stale_and_waits_for_a_review() {
        UUID id = town.created(DESCRIBED);
        UUID fresh = town.created(cafe("新しい店"));
        LocalDate assured = today().minusMonths(12);
        Rows.change("UPDATE resource SET assured_on = ? WHERE id = ?", assured, id);
        town.get("resident", "/resources/" + id).then().body("stage", equalTo("STALE"));
        town.get("coordinator", "/resource-reviews")
                .then()
                .body("items.id", contains(id.toString()))
                .body("items[0].reviewOn", equalTo(assured.plusMonths(12).toString()));
        Response first = town.get("coordinator", "/resource-reviews?withinDays=366&limit=1");
        first.then().body("items.id", contains(id.toString()));
        town.as("coordinator")
                .queryParam("withinDays", 366)
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("next"))
                .get("/api/v1/resource-reviews")
                .then()
                .body("items.id", contains(fresh.toString()))
                .body("next", nullValue());

        become(id, "assurances", "\"0\"", "{\"assuredBy\":\"見本地区まちの保健室\"}")
                .then()
                .statusCode(200)
                .body("stage", equalTo("PUBLISHED"))
                .body("assuredBy", equalTo("見本地区まちの保健室"));
        town.get("coordinator", "/resource-reviews").then().body("items", hasSize(0));
        become(id, "assurances", "\"1\"", "{\"assuredOn\":\"" + today().plusDays(1) + "\"}")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/assuredOn"));
    }

    @Test
    void visits_and_hearings_lift_a_draft_and_say_where_it_came_from() {
        UUID id = town.drafted(DESCRIBED);
        tell(id, "visits", "{\"visitedOn\":\"2026-10-01\",\"note\":\"店主は話し好き\"}")
                .then()
                .statusCode(201);
        town.get("directory-editor", "/resources/" + id).then().body("stage", equalTo("VISITED"));
        tell(id, "hearings", "{\"heardOn\":\"2026-10-09\",\"heardFrom\":\"店主\",\"wishes\":[\"将棋の会を開きたい\"]}")
                .then()
                .statusCode(201);
        town.get("directory-editor", "/resources/" + id).then().body("stage", equalTo("HEARD"));
        town.get("directory-editor", "/resources/" + id + "/provenance")
                .then()
                .body("items.source", contains("WALK", "HEARING"));
        publish(id, "\"2\"").then().statusCode(200);
        town.get("link-worker", "/resources/" + id + "/quality")
                .then()
                .body("stage", equalTo("PUBLISHED"))
                .body("evidence", equalTo("HEARD"))
                .body("visitedOn", equalTo("2026-10-01"));
        town.get("link-worker", "/resources/" + id + "/hearings").then().body("items[0].wishes", contains("将棋の会を開きたい"));
        town.get("link-worker", "/resources/" + id + "/visits").then().body("items[0].note", equalTo("店主は話し好き"));
    }

    @Test
    void only_stories_that_may_be_told_are_told_to_everybody() {
        UUID id = town.created(DESCRIBED);
        tell(id, "hearings", """
                {"heardOn":"2026-10-09","stories":[{"text":"常連になった人の見本の話","published":true},
                {"text":"内緒の見本の話","published":false}]}""").then().statusCode(201);
        town.get("resident", "/resources/" + id + "/stories")
                .then()
                .statusCode(200)
                .body("items.text", contains("常連になった人の見本の話"));
        town.get("resident", "/resources/" + id + "/hearings").then().statusCode(403);
        town.get("link-worker", "/resources/" + id + "/hearings").then().body("items[0].stories", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({"visits, visitedOn", "hearings, heardOn"})
    void nobody_has_been_there_tomorrow(String part, String member) {
        UUID id = town.created(DESCRIBED);
        tell(id, part, "{\"%s\":\"%s\"}".formatted(member, today().plusDays(1)))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/" + member))
                .body("violations.code", contains("in-the-future"));
    }

    @Test
    void editors_note_where_it_came_from() {
        UUID id = town.created(DESCRIBED);
        tell(id, "provenance", "{\"source\":\"DIARY\",\"on\":\"2026-05-01\",\"note\":\"第12号\"}")
                .then()
                .statusCode(201);
        tell(id, "provenance", "{\"source\":\"DIARY\",\"on\":\"" + today().plusDays(1) + "\"}")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/on"));
        town.get("link-worker", "/resources/" + id + "/provenance")
                .then()
                .body("items.source", contains("DIARY"))
                .body("items[0].note", equalTo("第12号"));
    }

    @Test
    void the_history_tells_who_made_it_what_and_what_changes_nothing_is_not_in_it() {
        UUID id = town.created(DESCRIBED);
        town.change(id, "\"0\"", with(DESCRIBED, "name", "見本茶寮")).then().statusCode(200);
        town.change(id, "\"1\"", with(DESCRIBED, "name", "見本茶寮")).then().statusCode(200);
        become(id, "retirement", "\"1\"", "{\"reason\":\"MOVED_AWAY\"}").then().statusCode(200);
        town.get("directory-editor", "/resources/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("retire-resource", "put-resource", "put-resource"))
                .body("items.version", contains(2, 1, 0))
                .body("items.details.name", contains("見本茶寮", "見本茶寮", "見本茶屋"))
                .body("items[0].details.address", equalTo("三重県名張市見本町2番地"));
    }

    @Test
    void a_long_history_comes_page_by_page() {
        UUID id = town.created(DESCRIBED);
        for (int version = 0; version < 4; version++) {
            town.change(id, "\"" + version + "\"", with(DESCRIBED, "name", "見本茶寮" + version))
                    .then()
                    .statusCode(200);
        }
        Rows.change("UPDATE resource_history SET changed_at = '2026-11-01T00:00:00Z' WHERE resource_id = ?", id);
        List<Integer> versions = new ArrayList<>();
        String cursor = null;
        do {
            var request = town.as("directory-editor").queryParam("limit", 2);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/resources/" + id + "/history");
            page.then().statusCode(200);
            versions.addAll(page.jsonPath().getList("items.version"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(versions).containsExactly(4, 3, 2, 1, 0);
    }

    @Test
    void completeness_grows_with_what_is_known() {
        UUID id = town.drafted(cafe("見本の店"));
        String quality = "/resources/" + id + "/quality";
        town.get("directory-editor", quality)
                .then()
                .body("completeness", equalTo(0))
                .body("missing[0]", equalTo("DESCRIPTION"))
                .body("missing", hasItems("POSITION", "OPENING_HOURS", "PHOTO"));
        town.change(id, "\"0\"", with(with(DESCRIBED, "nameKana", "みほんちゃや"), "phone", "0595-00-0000"))
                .then()
                .statusCode(200);
        tell(id, "events", "{\"title\":\"茶会\",\"start\":\"2026-12-02T10:00\",\"minutes\":30}")
                .then()
                .statusCode(201);
        town.get("directory-editor", quality)
                .then()
                .body("completeness", equalTo(15 + 10 + 10 + 10 + 5))
                .body("missing", not(hasItem("OPENING_HOURS")));
    }
}
