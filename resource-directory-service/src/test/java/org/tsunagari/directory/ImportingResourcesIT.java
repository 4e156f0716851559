package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.directory.DirectoryApi.at;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;
import static org.tsunagari.directory.Importing.counts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.tsunagari.directory.retention.usecase.KeepNoLonger;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.DemoAccount;
import org.tsunagari.testkit.tokens.TestTokens;

/** Files of resources in, by the example of GeoJSON. All places are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class ImportingResourcesIT {

    private final Town town = Town.empty();
    private final Importing geojson = Importing.into(town, "geojson");

    @Inject
    KeepNoLonger rules;

    @Inject
    MunicipalityContext municipality;

    private static String feature(String id, String name, String more) {
        String described = more.contains("description") ? more : ",\"description\":\"見本です\"" + more;
        return """
                {"type":"Feature","id":"%s","geometry":{"type":"Point","coordinates":[136.1,34.62]},
                 "properties":{"name":"%s","category":"CAFE","type":"SHOP"%s}}""".formatted(id, name, described);
    }

    private static final String TWO =
            Town.collection(feature("a", "見本茶屋", ",\"phone\":\"0595-00-0001\""), feature("b", "見本喫茶", ""));

    private UUID only() {
        return town.found(Map.of()).getFirst();
    }

    @Test
    void a_dry_run_says_what_would_be_and_writes_nothing() {
        JsonPath report = geojson.check(TWO);
        assertThat(counts(report)).containsExactly(2, 0, 0, 0);
        assertThat(report.getBoolean("dryRun")).isTrue();
        assertThat(town.found(Map.of())).isEmpty();
        for (String table : List.of("resource", "external_id", "resource_history", "resource_provenance")) {
            assertThat(Rows.texts("SELECT '' FROM " + table + " WHERE municipality = ?", town.code()))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void a_file_is_taken_over_only_after_a_dry_run_of_the_same_file() {
        geojson.send(TWO.getBytes(StandardCharsets.UTF_8), false)
                .then()
                .statusCode(409)
                .body("code", equalTo("import-not-checked"));
        geojson.check(TWO);
        geojson.send((TWO + " ").getBytes(StandardCharsets.UTF_8), false).then().statusCode(409);
        assertThat(counts(geojson.take(TWO))).containsExactly(2, 0, 0, 0);
    }

    @Test
    void what_was_taken_over_is_found_has_a_history_and_tells_where_it_came_from() {
        JsonPath report = geojson.take(Town.collection(feature("a", "見本茶屋", ",\"description\":\"縁側\"")));
        UUID id = only();
        town.get("resident", "/resources/" + id)
                .then()
                .body("name", equalTo("見本茶屋"))
                .body("category", equalTo("CAFE"))
                .body("formality", equalTo("INFORMAL"))
                .body("position.latitude", equalTo(34.62f))
                .body("stage", equalTo("PUBLISHED"));
        town.get("directory-editor", "/resources/" + id + "/provenance")
                .then()
                .body("items.source", contains("IMPORT"))
                .body("items.reference", contains(report.getString("id")));
        town.get("directory-editor", "/resources/" + id + "/history")
                .then()
                .body("items.action", contains("put-resource"))
                .body("items.account", hasItem(notNullValue()));
    }

    @Test
    void what_is_new_is_a_draft_unless_said_otherwise() {
        geojson.with(Map.of()).take(TWO);
        assertThat(town.found(Map.of())).isEmpty();
        town.get("directory-editor", "/resource-reviews").then().statusCode(200);
    }

    @Test
    void what_publication_would_refuse_is_kept_as_a_draft_and_says_what_is_lacking() {
        String file = Town.collection(
                feature("a", "見本茶屋", ""),
                feature("b", "見本喫茶", ",\"description\":null"),
                nowhere(feature("c", "見本広場", "")),
                nowhere(feature("d", "見本縁側", ",\"description\":null,\"address\":\"見本町2番地\"")));
        Importing asDrafts = geojson.with(Map.of());
        assertThat(asDrafts.problems(asDrafts.check(file))).isEmpty();
        JsonPath looked = geojson.check(file);
        JsonPath taken = geojson.take(file);
        for (JsonPath report : List.of(looked, taken)) {
            assertThat(counts(report)).containsExactly(4, 0, 0, 0);
            assertThat(report.getInt("warned")).isEqualTo(3);
            assertThat(geojson.problems(report))
                    .containsExactly(
                            "/features/1/properties/description kept-as-draft",
                            "/features/2/geometry kept-as-draft",
                            "/features/3/properties/description kept-as-draft");
        }
        List<UUID> ids = geojson.rows(taken).getList("items.resourceId", UUID.class);
        assertThat(town.found(Map.of())).containsExactly(ids.getFirst());
        for (UUID draft : ids.subList(1, 4)) {
            town.get("resident", "/resources/" + draft).then().statusCode(404);
            town.get("directory-editor", "/resources/" + draft).then().body("stage", equalTo("SEED"));
        }
        assertThat(counts(geojson.take(file))).containsExactly(0, 0, 4, 0);
    }

    @Test
    void a_row_that_would_empty_what_a_published_resource_needs_is_refused_and_a_draft_is_emptied() {
        String file = Town.collection(feature("a", "見本茶屋", ""));
        String emptied = Town.collection(feature("a", "見本茶屋", ",\"description\":null"));
        geojson.take(file);
        for (JsonPath report : List.of(geojson.check(emptied), geojson.take(emptied))) {
            assertThat(counts(report)).containsExactly(0, 0, 0, 1);
            assertThat(geojson.problems(report)).containsExactly("/features/0/properties/description required");
        }
        Importing asDrafts = geojson.with(Map.of("source", "another-list"));
        asDrafts.take(file);
        assertThat(counts(asDrafts.take(emptied))).containsExactly(0, 1, 0, 0);
    }

    private static String nowhere(String feature) {
        return feature.replaceFirst("\"geometry\":\\{[^}]*}", "\"geometry\":null");
    }

    @Test
    void the_same_file_again_changes_nothing() {
        geojson.take(TWO);
        List<String> before =
                Rows.texts("SELECT r::text FROM resource r WHERE municipality = ? ORDER BY id", town.code());
        assertThat(counts(geojson.take(TWO))).containsExactly(0, 0, 2, 0);
        assertThat(Rows.texts("SELECT r::text FROM resource r WHERE municipality = ? ORDER BY id", town.code()))
                .isEqualTo(before);
    }

    @Test
    void a_changed_row_changes_just_its_resource() {
        geojson.take(TWO);
        String changed = TWO.replace("見本喫茶", "見本喫茶二号店");
        assertThat(counts(geojson.take(changed))).containsExactly(0, 1, 1, 0);
        assertThat(town.found(Map.of("q", "二号店"))).hasSize(1);
        assertThat(town.found(Map.of())).hasSize(2);
    }

    @Test
    void the_same_file_again_undoes_no_editors_work_and_a_changed_row_changes_only_what_it_says_anew() {
        String file = Town.collection(feature("a", "見本茶屋", ",\"phone\":\"0595-00-0001\""));
        geojson.take(file);
        UUID id = only();
        Map<String, Object> edited = with(
                with(with(cafe("見本茶屋 本店"), "phone", "0595-00-0001"), "position", at(34.62, 136.1)), "step", "ACTIVITY");
        town.change(id, "\"0\"", edited).then().statusCode(200);
        assertThat(counts(geojson.take(file))).containsExactly(0, 0, 1, 0);
        assertThat(counts(geojson.take(file.replace("0001", "0002")))).containsExactly(0, 1, 0, 0);
        town.get("resident", "/resources/" + id)
                .then()
                .body("name", equalTo("見本茶屋 本店"))
                .body("phone", equalTo("0595-00-0002"))
                .body("step", equalTo("ACTIVITY"));
    }

    @Test
    void a_row_that_cannot_be_taken_in_says_where_and_why_and_holds_up_no_other() {
        String file = Town.collection(
                feature("a", "", ""),
                feature("b", "見本二", ",\"phone\":\"no phone\""),
                feature("c", "123456789018", ""),
                feature("d", "見本四", ",\"step\":\"FLYING\""),
                feature("e", "見本五", "").replace("CAFE", "CASTLE"),
                feature("f", "見本六", "").replace("34.62", "91"),
                feature("f", "見本七", ""),
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{}}",
                feature(
                        "h",
                        "見本八",
                        ",\"openingHours\":{\"weekly\":[{\"days\":[\"MONDAY\"],\"opens\":\"25:00\",\"closes\":\"17:00\"}]}"),
                feature("i", "見本九", ",\"district\":\"どこか\",\"よけい\":1"));
        JsonPath report = geojson.take(file);
        assertThat(counts(report)).containsExactly(5, 0, 0, 5);
        assertThat(report.getInt("warned")).isEqualTo(5);
        assertThat(geojson.problems(report))
                .containsExactlyInAnyOrder(
                        "/features/0/properties/name required",
                        "/features/1/properties/phone wrong-format",
                        "/features/2/properties/name my-number-refused",
                        "/features/3/properties/step wrong-type",
                        "/features/4/properties/category unknown-code",
                        "/features/4/properties/category required",
                        "/features/5/geometry out-of-range",
                        "/features/5/geometry kept-as-draft",
                        "/features/6/properties duplicate",
                        "/features/7/properties/name required",
                        "/features/7/properties/name required",
                        "/features/7/properties/category required",
                        "/features/8/properties/openingHours wrong-format",
                        "/features/9/properties/district unknown-code");
        assertThat(report.getList("ignored")).containsExactly("よけい");
        assertThat(Rows.texts("SELECT r::text FROM resource_import_row r WHERE municipality = ?", town.code()))
                .noneMatch(row -> row.contains("123456789018"));
    }

    /** Guarantee 17 too: of what may not be kept, nothing is, neither in ids nor in pointers. */
    @Test
    void an_id_that_may_not_be_kept_ends_neither_the_import_nor_in_the_database() {
        JsonPath report = geojson.take(Town.collection(
                feature("a\\u0000b", "見本一", ""),
                feature("123456789018", "見本二", ""),
                feature("\\ud800", "見本三", ""),
                feature("", "123456789018", ""),
                feature("e", "見本五", ",\"cost\":{\"type\":\"FREE\",\"\\u0000\":1}"),
                feature("f", "見本六", ",\"cost\":{\"type\":\"FREE\",\"123456789018\":{\"x\":1}}"),
                feature("g", "見本七", "")));
        assertThat(counts(report)).containsExactly(3, 0, 0, 4);
        assertThat(geojson.rows(report).getList("items.externalId")).containsExactly("", "", "", "", "e", "f", "g");
        assertThat(geojson.problems(report))
                .containsExactlyInAnyOrder(
                        "/features/0/properties invalid-text",
                        "/features/1/properties my-number-refused",
                        "/features/2/properties invalid-text",
                        "/features/3/properties my-number-refused",
                        "/features/3/properties/name my-number-refused",
                        "/features/4/properties/cost unknown-field",
                        "/features/5/properties/cost unknown-field");
        assertThat(Rows.all()).noneMatch(row -> Rows.shows(row, "123456789018"));
    }

    @Test
    void a_day_beyond_every_calendar_is_left_out_with_the_hours_that_name_it() {
        JsonPath report = geojson.take(Town.collection(
                feature(
                        "a",
                        "見本一",
                        ",\"openingHours\":{\"weekly\":[],\"exceptions\":[{\"from\":\"+999999999-12-31\"}]}"),
                feature("b", "見本二", "")));
        assertThat(counts(report)).containsExactly(2, 0, 0, 0);
        assertThat(geojson.problems(report)).containsExactly("/features/0/properties/openingHours wrong-type");
    }

    /** Whatever else fails at a row: the next are looked at, and the file has been. */
    @Test
    void a_row_at_which_something_fails_is_rejected_alone() {
        geojson.take(TWO);
        Rows.change("UPDATE external_id SET digests = '[1]' WHERE municipality = ? AND external_id = 'a'", town.code());
        String other = TWO.replace("見本喫茶", "見本喫茶店");
        for (JsonPath report : List.of(geojson.check(other), geojson.take(other))) {
            assertThat(counts(report)).containsExactly(0, 1, 0, 1);
            assertThat(geojson.problems(report)).containsExactly("/features/0/properties row-failed");
        }
    }

    @Test
    void more_rows_or_more_json_than_a_file_may_have_are_refused_before_they_cost_much() {
        Map<String, String> refused = Map.of(
                "{\"features\":[{}" + ",{}".repeat(10_000) + "]}", "too-many-rows",
                "{\"features\":[1" + ",1".repeat(1_000_000) + "]}", "malformed-json");
        refused.forEach((file, code) -> geojson.send(file.getBytes(StandardCharsets.UTF_8), true)
                .then()
                .statusCode(422)
                .body("violations.code", contains(code)));
        Importing.into(town, "kml")
                .send(("<kml>" + "<Placemark/>".repeat(10_001) + "</kml>").getBytes(StandardCharsets.UTF_8), true)
                .then()
                .statusCode(422)
                .body("violations.code", contains("too-many-rows"));
        Importing.into(town, "hsds-json")
                .send(("[{}" + ",{}".repeat(10_000) + "]").getBytes(StandardCharsets.UTF_8), true)
                .then()
                .statusCode(422)
                .body("violations.code", contains("too-many-rows"));
    }

    @Test
    void of_a_member_that_is_wrong_as_little_is_left_out_as_will_do() {
        String file = Town.collection(feature("a", "見本茶屋", """
                        ,"email":"nobody","website":"www.example.jp","audience":{"minimumAge":-1,"maximumAge":90},
                         "contacts":[{"label":"窓口","phone":"いつでも"},{"phone":"0595-00-0001"},{"label":"世話人","phone":"0595-00-0002"}]""").replace("SHOP", "CASTLE"));
        for (JsonPath report : List.of(geojson.check(file), geojson.take(file))) {
            assertThat(geojson.problems(report))
                    .containsExactlyInAnyOrder(
                            "/features/0/properties/type wrong-type",
                            "/features/0/properties/email wrong-format",
                            "/features/0/properties/audience out-of-range",
                            "/features/0/properties/contacts wrong-format",
                            "/features/0/properties/contacts required");
            assertThat(geojson.rows(report).getList("items.problems.flatten().written"))
                    .contains("CASTLE", "nobody", "-1", "いつでも");
        }
        UUID id = only();
        town.get("resident", "/resources/" + id)
                .then()
                .body("type", equalTo("SPOT"))
                .body("website", equalTo("https://www.example.jp"))
                .body("audience.maximumAge", equalTo(90))
                .body("contacts.label", contains("窓口", "世話人"));
        town.get("directory-editor", "/resources/" + id).then().body("email", nullValue());
        String etag = town.get("directory-editor", "/resources/" + id).header("ETag");
        town.change(id, etag, with(cafe("見本茶屋"), "contacts", List.of())).then().statusCode(200);
        assertThat(counts(geojson.take(file))).containsExactly(0, 0, 1, 0);
    }

    @Test
    void of_what_is_confidential_no_cell_is_quoted() {
        String file = Town.collection(feature("a", "見本茶屋", ",\"phone\":\"0595-00-0001 見本\""));
        geojson.take(file);
        UUID id = only();
        Map<String, Object> home = new TreeMap<>(
                Map.of("latitude", 34.62, "longitude", 136.1, "precision", "EXACT", "disclosure", "BLOCK"));
        String etag = town.get("directory-editor", "/resources/" + id).header("ETag");
        town.change(id, etag, with(cafe("見本茶屋"), "position", home)).then().statusCode(200);
        JsonPath report = geojson.check(file.replace("見本\"", "見本宅\""));
        assertThat(geojson.problems(report)).containsExactly("/features/0/properties/phone partly-taken");
        assertThat(Rows.texts("SELECT r::text FROM resource_import_row r WHERE municipality = ?", town.code()))
                .noneMatch(row -> row.contains("見本宅"));
    }

    @Test
    void what_was_written_in_cells_is_forgotten_after_ninety_days() throws Exception {
        JsonPath report =
                geojson.check(Town.collection(feature("a", "見本茶屋", ",\"phone\":\"見本\",\"district\":\"どこか\"")));
        assertThat(geojson.rows(report).getList("items.problems.flatten().written"))
                .containsExactly("見本", "どこか");
        for (int days : List.of(89, 91)) {
            Rows.change(
                    "UPDATE resource_import SET started_at = now() - interval '" + days
                            + " days' WHERE municipality = ?",
                    town.code());
            municipality.in(town.code(), () -> {
                rules.today();
                return true;
            });
            List<Object> written = geojson.rows(report).getList("items.problems.flatten().written");
            assertThat(written).as("%d days", days).hasSize(2);
            assertThat(written.contains("見本")).as("%d days", days).isEqualTo(days < 90);
        }
        assertThat(geojson.problems(report))
                .containsExactly(
                        "/features/0/properties/phone wrong-format", "/features/0/properties/district unknown-code");
    }

    private static String renamed(String source) {
        return Town.collection(feature(source, "見本茶屋", ",\"phone\":\"0595-00-0001\""));
    }

    @Test
    void what_is_new_and_likely_the_same_as_something_from_elsewhere_names_it_and_stands_among_the_duplicates() {
        UUID known = town.created(with(with(cafe("見本茶屋"), "phone", "0595-00-0001"), "position", at(34.6201, 136.1)));
        UUID retired = town.created(with(cafe("見本茶屋"), "phone", "0595-00-0001"));
        town.editor()
                .header(
                        "If-Match",
                        town.get("directory-editor", "/resources/" + retired).header("ETag"))
                .body("{\"reason\":\"CLOSED\"}")
                .post("/api/v1/resources/" + retired + "/retirement")
                .then()
                .statusCode(200);
        JsonPath looked = geojson.check(renamed("a"));
        for (JsonPath report : List.of(looked, geojson.take(renamed("a")))) {
            assertThat(counts(report)).containsExactly(1, 0, 0, 0);
            assertThat(report.getInt("warned")).isEqualTo(1);
            assertThat(geojson.problems(report)).containsExactly("/features/0/properties likely-duplicate");
            JsonPath rows = geojson.rows(report);
            assertThat(rows.getList("items.likelySame.flatten().id")).containsExactly(known.toString());
            assertThat(rows.getList("items.likelySame.flatten().name")).containsExactly("見本茶屋");
            assertThat(rows.getInt("items[0].likelySame[0].score")).isEqualTo(115);
            assertThat(rows.getList("items[0].likelySame[0].reasons.aspect"))
                    .containsExactly("NAME", "DISTANCE", "PHONE", "KIND");
        }
        UUID made = town.found(Map.of()).stream()
                .filter(id -> !id.equals(known))
                .findFirst()
                .orElseThrow();
        town.get("directory-editor", "/resource-duplicates?resourceId=" + made)
                .then()
                .body("items.score", contains(115));
        assertThat(geojson.rows(geojson.take(renamed("a"))).getList("items.likelySame.flatten()"))
                .isEmpty();
    }

    @Test
    void what_is_likely_the_same_is_not_taken_in_where_that_is_asked_for() {
        town.created(with(with(cafe("見本茶屋"), "phone", "0595-00-0001"), "position", at(34.62, 136.1)));
        Importing careful = geojson.with(Map.of("draft", false, "onLikelyDuplicate", "skip"));
        String file = Town.collection(feature("a", "見本茶屋", ",\"phone\":\"0595-00-0001\""), feature("b", "別の見本喫茶", ""));
        JsonPath report = careful.take(file);
        assertThat(counts(report)).containsExactly(1, 0, 0, 1);
        assertThat(report.getString("onLikelyDuplicate")).isEqualTo("SKIP");
        assertThat(careful.problems(report)).containsExactly("/features/0/properties likely-duplicate");
        assertThat(careful.rows(report).getList("items[0].likelySame")).hasSize(1);
        assertThat(counts(geojson.take(file))).containsExactly(1, 0, 1, 0);
        Importing byItsCode = geojson.with(Map.of("draft", false, "onLikelyDuplicate", "SKIP"));
        assertThat(byItsCode.check(file).getString("onLikelyDuplicate")).isEqualTo("SKIP");
        geojson.with(Map.of("onLikelyDuplicate", "perhaps"))
                .send(file.getBytes(StandardCharsets.UTF_8), true)
                .then()
                .statusCode(400);
    }

    @Test
    void a_source_tells_its_own_apart() {
        geojson.take(renamed("a"));
        JsonPath report = geojson.check(renamed("b"));
        assertThat(geojson.problems(report)).isEmpty();
        Importing another = geojson.with(Map.of("draft", false, "source", "another-list"));
        assertThat(another.problems(another.check(renamed("b"))))
                .containsExactly("/features/0/properties likely-duplicate");
    }

    @Test
    void problems_are_told_in_the_callers_language() {
        JsonPath report = geojson.check(Town.collection(feature("a", "", "")));
        String rows = "/api/v1/resource-imports/" + report.getString("id") + "/rows?problems=true";
        town.editor().get(rows).then().body("items.problems.flatten().message", hasItem("必須です"));
        town.editor().header("Accept-Language", "en").get(rows).then().body("items[0].effect", equalTo("REJECTED"));
    }

    @Test
    void rows_and_imports_are_listed_page_by_page() {
        JsonPath report =
                geojson.check(Town.collection(feature("a", "一", ""), feature("b", "二", ""), feature("c", "三", "")));
        String path = "/resource-imports/" + report.getString("id") + "/rows?limit=2";
        Response first = town.get("directory-editor", path);
        assertThat(first.jsonPath().getList("items.row")).containsExactly(1, 2);
        town.get("directory-editor", path + "&cursor=" + first.path("next"))
                .then()
                .body("items.externalId", contains("c"));
        geojson.check(Town.collection());
        Response newest = town.get("directory-editor", "/resource-imports?limit=1");
        town.get("directory-editor", "/resource-imports?limit=1&cursor=" + newest.path("next"))
                .then()
                .body("items.id", contains(report.getString("id")));
    }

    @Test
    void what_is_no_file_of_its_format_is_refused_at_once() {
        for (Map.Entry<String, String> file : Map.of(
                        "{", "malformed-json", "[]", "required", "{\"features\":{}}", "required")
                .entrySet()) {
            geojson.send(file.getKey().getBytes(StandardCharsets.UTF_8), true)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("file-unreadable"))
                    .body("violations.code", contains(file.getValue()));
        }
        town.editor()
                .header("Idempotency-Key", UUID.randomUUID())
                .queryParam("format", "xlsx")
                .body("{}")
                .post("/api/v1/resource-imports")
                .then()
                .statusCode(400);
    }

    @Test
    void a_repeated_request_imports_once() {
        String key = UUID.randomUUID().toString();
        Response first = post(key);
        Response again = post(key);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(Rows.texts("SELECT '' FROM resource_import WHERE municipality = ?", town.code()))
                .hasSize(1);
    }

    private Response post(String key) {
        Response answer = town.editor()
                .contentType("application/geo+json")
                .header("Idempotency-Key", key)
                .queryParam("format", "geojson")
                .queryParam("dryRun", true)
                .body(TWO.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/resource-imports");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }

    @Test
    void a_confidential_place_leaves_coarse_and_its_own_file_does_not_make_it_so_here() {
        town.withDistrict("見本地区", 136.0, 34.5);
        Map<String, Object> home = new TreeMap<>(
                Map.of("latitude", 34.5678901, "longitude", 136.0543211, "precision", "EXACT", "disclosure", "BLOCK"));
        Map<String, Object> body = with(with(cafe("見本縁側"), "position", home), "address", "三重県名張市見本町9番地9");
        Map<String, Object> staff = Map.of("label", "世話人", "phone", "0595-00-0009", "visibility", "STAFF");
        UUID id = town.created(with(body, "contacts", List.of(staff)));
        String file = new String(geojson.export(), StandardCharsets.UTF_8);
        assertThat(file)
                .contains("見本縁側", "\"precision\":\"BLOCK\"", "\"confidential\":true")
                .doesNotContain("34.56789", "136.05432", "9番地9", "世話人", "0595-00-0009");
        assertThat(counts(geojson.take(file))).containsExactly(0, 0, 1, 0);
        String moved = file.replaceAll("\"coordinates\":\\[[^]]*]", "\"coordinates\":[136.2,34.7]")
                .replace("見本縁側", "見本縁側の会");
        JsonPath report = geojson.take(moved);
        assertThat(counts(report)).containsExactly(0, 1, 0, 0);
        assertThat(geojson.problems(report)).containsExactly("/features/0/geometry confidential-place-kept");
        town.get("directory-editor", "/resources/" + id + "/record")
                .then()
                .body("details.name", equalTo("見本縁側の会"))
                .body("details.position.latitude", equalTo(34.56789f))
                .body("details.position.disclosure", equalTo("BLOCK"))
                .body("details.address", equalTo("三重県名張市見本町9番地9"))
                .body("details.contacts", hasSize(1));
    }

    @Test
    void a_file_of_ours_does_not_undo_what_was_changed_since() {
        UUID id = town.created(cafe("見本茶屋"));
        String file = new String(geojson.export(), StandardCharsets.UTF_8);
        town.change(id, "\"0\"", cafe("見本茶屋 新店")).then().statusCode(200);
        JsonPath report = geojson.take(file.replace("\"INFORMAL\"", "\"FORMAL\""));
        assertThat(counts(report)).containsExactly(0, 0, 0, 1);
        assertThat(geojson.problems(report)).containsExactly("/features/0/properties changed-since-export");
    }

    @Test
    void a_file_of_ours_that_came_once_does_not_undo_what_was_changed_since_either() {
        UUID id = town.created(cafe("見本茶屋"));
        String file = new String(geojson.export(), StandardCharsets.UTF_8);
        assertThat(counts(geojson.take(file))).containsExactly(0, 0, 1, 0);
        town.change(id, "\"0\"", cafe("見本茶屋 新店")).then().statusCode(200);
        assertThat(counts(geojson.take(file))).containsExactly(0, 0, 1, 0);

        JsonPath report = geojson.take(file.replace("見本茶屋", "見本の茶屋"));

        assertThat(counts(report)).containsExactly(0, 0, 0, 1);
        assertThat(geojson.problems(report)).containsExactly("/features/0/properties changed-since-export");
        town.get("resident", "/resources/" + id).then().body("name", equalTo("見本茶屋 新店"));
    }

    @Test
    void a_file_of_ours_may_be_edited_twice_as_long_as_nobody_else_has_changed_anything() {
        UUID id = town.created(cafe("見本茶屋"));
        String file = new String(geojson.export(), StandardCharsets.UTF_8);
        assertThat(counts(geojson.take(file.replace("見本茶屋", "見本の茶屋")))).containsExactly(0, 1, 0, 0);
        assertThat(counts(geojson.take(file.replace("見本茶屋", "見本の茶室")))).containsExactly(0, 1, 0, 0);
        town.get("resident", "/resources/" + id).then().body("name", equalTo("見本の茶室"));
        town.change(id, "\"2\"", with(cafe("見本の茶室"), "phone", "0595-00-0000"))
                .then()
                .statusCode(200);

        assertThat(counts(geojson.take(file.replace("見本茶屋", "見本の茶室")))).containsExactly(0, 0, 1, 0);
        assertThat(counts(geojson.take(file.replace("見本茶屋", "見本の茶寮")))).containsExactly(0, 0, 0, 1);
        town.get("resident", "/resources/" + id)
                .then()
                .body("name", equalTo("見本の茶室"))
                .body("phone", equalTo("0595-00-0000"));
    }

    @Test
    void a_file_made_while_a_place_was_confidential_does_not_make_its_position_coarse() {
        Map<String, Object> open = with(cafe("見本縁側"), "position", DirectoryApi.at(34.5678901, 136.0543211));
        UUID id = town.created(open);
        geojson.take(geojson.export());
        Map<String, Object> home = new TreeMap<>(DirectoryApi.at(34.5678901, 136.0543211));
        home.put("disclosure", "BLOCK");
        town.change(id, "\"0\"", with(open, "position", home)).then().statusCode(200);
        String coarse = new String(geojson.export(), StandardCharsets.UTF_8);
        JsonPath atHome = geojson.check(coarse);
        assertThat(counts(atHome)).containsExactly(0, 0, 1, 0);
        assertThat(geojson.problems(atHome)).isEmpty();
        town.change(id, "\"1\"", open).then().statusCode(200);

        JsonPath report = geojson.take(coarse.replace("見本縁側", "見本縁側の会"));

        assertThat(geojson.problems(report)).containsExactly("/features/0/properties changed-since-export");
        town.get("directory-editor", "/resources/" + id + "/record")
                .then()
                .body("details.position.latitude", equalTo(34.56789f));
    }

    @Test
    void what_a_file_of_ours_takes_back_is_news_also_where_it_said_so_before() {
        UUID id = town.created(cafe("見本茶屋"));
        geojson.take(geojson.export());
        town.change(id, "\"0\"", cafe("見本茶屋 新店")).then().statusCode(200);
        String file = new String(geojson.export(), StandardCharsets.UTF_8);

        assertThat(counts(geojson.take(file.replace("見本茶屋 新店", "見本茶屋")))).containsExactly(0, 1, 0, 0);

        town.get("resident", "/resources/" + id).then().body("name", equalTo("見本茶屋"));
    }

    @Test
    void hours_that_an_editor_has_put_stay_when_the_same_file_of_ours_comes_again() {
        UUID id = town.created(cafe("見本茶屋"));
        hours(id, "If-None-Match", "*", "09:00");
        byte[] file = geojson.export();
        assertThat(counts(geojson.take(file))).containsExactly(0, 0, 1, 0);
        hours(id, "If-Match", "\"1\"", "10:00");

        assertThat(counts(geojson.take(file))).containsExactly(0, 0, 1, 0);

        town.get("resident", "/resources/" + id + "/opening-hours").then().body("weekly.opens", contains("10:00"));
    }

    private void hours(UUID id, String condition, String version, String opens) {
        town.editor()
                .header(condition, version)
                .body("{\"weekly\":[{\"days\":[\"MONDAY\"],\"opens\":\"%s\",\"closes\":\"12:00\"}]}".formatted(opens))
                .put("/api/v1/resources/" + id + "/opening-hours")
                .then()
                .statusCode(200);
    }

    @Test
    void a_file_may_be_longer_than_other_bodies_and_is_not_endless_either() {
        assertThat(counts(geojson.check(TWO + " ".repeat(3 << 20)))).containsExactly(2, 0, 0, 0);
        String answer = RawHttp.exchange(
                "POST /api/v1/resource-imports?format=geojson&dryRun=true HTTP/1.1\r\nHost: x\r\nAuthorization: "
                        + TestTokens.bearer(DirectoryApi.EDITOR)
                        + "\r\nIdempotency-Key: k\r\nContent-Type: application/geo+json\r\nContent-Length: "
                        + ((6 << 20) + 1) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void each_row_that_was_taken_over_leaves_a_record_of_who_did_it() {
        JsonPath report = geojson.take(Town.collection(feature("a", "見本茶屋", "")));
        String editor =
                "\"account\":\"" + DemoAccount.named(DirectoryApi.EDITOR).userId() + "\"";
        assertThat(records("resource-imports/" + report.getString("id")))
                .anyMatch(record -> record.contains("\"import-resources\"") && record.contains(editor));
        assertThat(records("resources/" + only()))
                .anyMatch(record -> record.contains("\"put-resource\"")
                        && record.contains(editor)
                        && record.contains("\"municipality\":\"" + town.code() + "\""));
        geojson.export();
        assertThat(Rows.texts(
                        "SELECT payload FROM audit_event WHERE payload::jsonb ->> 'municipality' = ?", town.code()))
                .anyMatch(record -> record.contains("\"export-resources\""));
    }

    private static List<String> records(String object) {
        return Rows.texts("SELECT payload FROM audit_event WHERE payload::jsonb ->> 'object' = ?", object);
    }

    @Test
    void one_key_of_many_requests_at_once_imports_once() {
        String key = UUID.randomUUID().toString();
        Set<String> ids = ConcurrentHashMap.newKeySet();
        try (ExecutorService clients = Executors.newFixedThreadPool(10)) {
            for (int i = 0; i < 50; i++) {
                clients.execute(() -> ids.add(post(key).path("id")));
            }
        }
        assertThat(ids).hasSize(1);
        assertThat(Rows.texts("SELECT '' FROM resource_import WHERE municipality = ?", town.code()))
                .hasSize(1);
    }

    @Test
    void a_second_import_waits_until_the_first_has_ended() {
        geojson.check(TWO);
        Rows.change(
                "UPDATE resource_import SET state = 'RUNNING', heartbeat = now() WHERE municipality = ?", town.code());
        geojson.send(TWO.getBytes(StandardCharsets.UTF_8), true)
                .then()
                .statusCode(409)
                .body("code", equalTo("import-running"));
        Rows.change(
                "UPDATE resource_import SET heartbeat = now() - interval '2 minutes' WHERE municipality = ?",
                town.code());
        town.get("directory-editor", "/resource-imports").then().body("items.state", contains("INTERRUPTED"));
        assertThat(counts(geojson.check(TWO))).containsExactly(2, 0, 0, 0);
    }

    @Test
    void another_town_sees_nothing_of_an_import() {
        JsonPath report = geojson.check(TWO);
        Town.empty()
                .get("directory-editor", "/resource-imports/" + report.getString("id"))
                .then()
                .statusCode(404);
    }
}
