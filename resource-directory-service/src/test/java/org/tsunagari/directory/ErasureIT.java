package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.directory.DirectoryApi.at;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;

/** Who is in the directory as a resource can be taken out altogether. Everybody here is invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class ErasureIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    private static final String KIND = "カフェ・コミュニティカフェ・ボランティア喫茶";

    /** What has no row about a resource any more that is erased. */
    private static final Set<String> GONE = Set.of(
            "calendar_subscription.resource_id",
            "external_id.resource_id",
            "resource_beginning.resource_id",
            "resource_distinction.first_id",
            "resource_distinction.second_id",
            "resource_event.resource_id",
            "resource_gap_answer.resource_id",
            "resource_hearing.resource_id",
            "resource_index.resource_id",
            "resource_notice.resource_id",
            "resource_opening_exception.resource_id",
            "resource_photo.resource_id",
            "resource_provenance.resource_id",
            "resource_reminder.resource_id",
            "resource_suggestion.resource_id",
            "resource_visit.resource_id");

    /** What still says that there was something, without a word about it. */
    private static final Set<String> STAYS = Set.of(
            "resource.successor_id",
            "resource_history.resource_id",
            "resource_import_row.resource_id",
            "resource_merge.merged_id",
            "resource_merge.survivor_id",
            "resource_opening.resource_id",
            "resource_story_withdrawal.resource_id",
            "usage_connection.resource_id",
            "usage_prescription.resource_id");

    private final Town town = Town.empty();

    /** Stands in every word that is told of the person in hand. */
    private final String canary =
            "カナリア" + UUID.randomUUID().toString().substring(24).replaceAll("[0-9]", "ア");

    private final String digits = Integer.toString(ThreadLocalRandom.current().nextInt(1000, 10_000) / 10 * 10 + 1);
    private final String phone = "090-9876-" + digits;
    private final String email = "canary" + digits + "@example.jp";
    private final String postalCode = "518-" + digits;
    private final double latitude = Double.parseDouble("34.6182" + digits);
    private final double longitude = Double.parseDouble("136.0918" + digits);

    /** What nobody may read any more. */
    private final List<String> secrets =
            List.of(canary, phone, email, postalCode, "34.6182" + digits, "136.0918" + digits);

    private String etag(UUID resource) {
        return town.get("coordinator", "/resources/" + resource + "/record").header("ETag");
    }

    private Response erase(String account, UUID resource, String etag) {
        return town.as(account)
                .header("If-Match", etag)
                .body("{\"reason\":\"ASKED_BY_PERSON\"}")
                .post("/api/v1/resources/" + resource + "/erasure");
    }

    private void erased(UUID resource) {
        erase("directory-editor", resource, etag(resource)).then().statusCode(200);
    }

    private void retired(UUID resource) {
        town.editor()
                .header("If-Match", etag(resource))
                .body("{\"reason\":\"CLOSED\",\"note\":\"やめたい" + canary + "\"}")
                .post("/api/v1/resources/" + resource + "/retirement")
                .then()
                .statusCode(200);
    }

    private void merged(UUID survivor, UUID other) {
        town.editor()
                .header("If-Match", etag(survivor))
                .body("{\"mergedId\":\"" + other + "\",\"reason\":\"同じ人" + canary + "\"}")
                .post("/api/v1/resources/" + survivor + "/merge")
                .then()
                .statusCode(200);
    }

    private Response parted(UUID survivor, UUID other) {
        return town.editor()
                .header("If-Match", etag(survivor))
                .body("{\"mergedId\":\"" + other + "\"}")
                .post("/api/v1/resources/" + survivor + "/merge/reversal");
    }

    private Map<String, Object> somebody(String name) {
        Map<String, Object> body = new TreeMap<>(cafe(name));
        body.put("type", "PERSON");
        body.put("nameKana", "カナ" + canary);
        body.put("nameEn", "Ms " + canary);
        body.put("alternativeNames", List.of("あだ名" + canary));
        body.put("step", "DAILY_LIFE");
        body.put("description", "説明" + canary);
        body.put("descriptionEn", "words " + canary);
        body.put("postalCode", postalCode);
        body.put("address", "見本町" + canary);
        body.put("building", "荘" + canary);
        body.put("transport", "駅" + canary);
        body.put("position", at(latitude, longitude));
        body.put("serviceArea", Map.of("radiusMetres", 500, "note", "範囲" + canary));
        body.put(
                "audience",
                Map.of(
                        "suits",
                        List.of("OLDER_PEOPLE"),
                        "eligibility",
                        "条件" + canary,
                        "minimumAge",
                        61,
                        "maximumAge",
                        99,
                        "languages",
                        List.of("ja"),
                        "languageNote",
                        "方言" + canary));
        body.put(
                "cost",
                Map.of(
                        "type",
                        "PAID",
                        "note",
                        "代" + canary,
                        "prices",
                        List.of(Map.of("what", "茶" + canary, "yen", 100, "per", "杯" + canary))));
        body.put("accessibility", Map.of("features", List.of("STEP_FREE"), "note", "段" + canary));
        body.put("phone", phone);
        body.put("email", email);
        body.put("website", "https://example.jp/" + email);
        body.put("application", "申込" + canary);
        body.put(
                "contacts",
                List.of(
                        Map.of("label", "宛" + canary, "phone", phone),
                        Map.of("label", "裏" + canary, "note", "注" + canary, "visibility", "STAFF")));
        return body;
    }

    private Map<String, Object> hidden(Map<String, Object> body) {
        return with(body, "position", with(at(latitude, longitude), "disclosure", "BLOCK"));
    }

    /** Tells of a resource all that can be told of one, by those who can. */
    private void toldOf(UUID resource, Map<String, Object> body) throws IOException {
        town.added(resource, "events", """
                {"title":"会%1$s","titleEn":"tea %1$s","description":"説%1$s","place":"庭%1$s","application":"電話%1$s",
                 "start":"2099-12-02T10:00","minutes":30}""".formatted(canary));
        town.change(resource, etag(resource), body).then().statusCode(200);
        town.added(
                resource,
                "notices",
                "{\"kind\":\"CHANGE\",\"text\":\"知%1$s\",\"textEn\":\"note %1$s\",\"until\":\"%2$s\"}"
                        .formatted(canary, TODAY.plusDays(3)));
        town.added(resource, "visits", "{\"visitedOn\":\"2026-10-01\",\"note\":\"見%s\"}".formatted(canary));
        town.added(resource, "hearings", """
                {"heardOn":"2026-10-02","heardFrom":"人%1$s","note":"聞%1$s","wishes":["夢%1$s"],
                 "stories":[{"text":"話%1$s","textEn":"tale %1$s","published":true}]}""".formatted(canary));
        town.added(resource, "provenance", "{\"source\":\"DIARY\",\"note\":\"日記%s\"}".formatted(canary));
        told("opening-hours", resource, """
                {"weekly":[{"days":["MONDAY"],"opens":"09:00","closes":"12:00"}],"note":"時%1$s",
                 "exceptions":[{"from":"2026-12-28","hours":[],"note":"休%1$s"}]}""".formatted(canary));
        told("capacity", resource, "{\"unit\":\"席%s\",\"maximum\":7,\"askedOn\":\"2026-11-01\"}".formatted(canary));
        town.editor()
                .header("If-Match", etag(resource))
                .body("{\"assuredBy\":\"妹%s\"}".formatted(canary))
                .post("/api/v1/resources/" + resource + "/assurances")
                .then()
                .statusCode(200);
        pictured(resource);
        posted("coordinator", "/resource-gaps/answers", """
                {"category":"COMFORTABLE_PLACE","resourceId":"%1$s","story":{"text":"始%2$s","textEn":"how %2$s","published":true}}""".formatted(resource, canary));
        posted(
                "resident",
                "/calendar-subscriptions",
                "{\"resourceId\":\"%s\",\"label\":\"暦%s\"}".formatted(resource, canary));
        suggested(resource);
    }

    private void told(String part, UUID resource, String body) {
        town.editor()
                .header("If-None-Match", "*")
                .body(body)
                .put("/api/v1/resources/" + resource + "/" + part)
                .then()
                .statusCode(200);
    }

    @CanIgnoreReturnValue
    private String posted(String account, String path, String body) {
        Response answer = town.as(account)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1" + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    private void pictured(UUID resource) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", picture);
        town.editor()
                .contentType("image/png")
                .header("Idempotency-Key", UUID.randomUUID())
                .queryParam("alternative", "顔" + canary)
                .queryParam("alternativeEn", "face " + canary)
                .queryParam("credit", "撮影" + canary)
                .body(picture.toByteArray())
                .post("/api/v1/resources/" + resource + "/photos")
                .then()
                .statusCode(201);
    }

    /** One that is open, and one that was declined with an answer. */
    private void suggested(UUID resource) {
        String body = "{\"kind\":\"COMMENT\",\"resourceId\":\"%s\",\"message\":\"願%2$s\",\"contact\":\"連%2$s\"}"
                .formatted(resource, canary);
        posted("resident", "/suggestions", body);
        String declined = posted("resident", "/suggestions", body);
        town.as("coordinator")
                .header("If-Match", "\"0\"")
                .body("{\"reason\":\"OTHER\",\"answer\":\"答%s\"}".formatted(canary))
                .post("/api/v1/suggestions/" + declined + "/decline")
                .then()
                .statusCode(200);
    }

    /** As a source calls somebody who has no number: by the name. Something in it is not taken, and quoted. */
    private String file(String name) {
        return """
                {"type":"FeatureCollection","features":[{"type":"Feature","id":"%1$s",
                 "geometry":{"type":"Point","coordinates":[136.0918%3$s,34.6182%3$s]},
                 "properties":{"name":"%1$s","type":"PERSON","category":"CAFE","description":"説%2$s","address":"町%2$s",
                 "email":"宛%2$s"}}]}""".formatted(name, canary, digits);
    }

    private UUID imported(String name) {
        Importing geojson = Importing.into(town, "geojson");
        JsonPath report = geojson.take(file(name));
        assertThat(Importing.counts(report)).containsExactly(1, 0, 0, 0);
        return UUID.fromString(geojson.rows(report).getString("items[0].resourceId"));
    }

    private static List<String> clear(String secret) {
        return Rows.all().stream().filter(row -> Rows.shows(row, secret)).toList();
    }

    /** The columns that point to a resource, by table. */
    private static List<String> pointing() {
        return Rows.texts("""
                SELECT c.relname || '.' || a.attname
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.atttypid = 'uuid'::regtype
                  AND (a.attname IN ('resource_id', 'successor_id')
                       OR EXISTS (SELECT 1 FROM pg_constraint f WHERE f.contype = 'f' AND f.conrelid = c.oid
                                  AND f.confrelid = 'resource'::regclass AND a.attnum = ANY (f.conkey)))""");
    }

    private static boolean isThere(String column, UUID resource) {
        String table = column.substring(0, column.indexOf('.'));
        return !Rows.texts("SELECT 1 FROM " + table + " WHERE " + column + " = ?", resource)
                .isEmpty();
    }

    @Test
    void whatever_points_to_a_resource_was_thought_of() {
        assertThat(pointing())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(GONE.stream(), STAYS.stream()).toList());
    }

    @Test
    void of_somebody_who_asks_for_it_no_word_is_left_anywhere() throws IOException {
        UUID person = imported("名" + canary);
        toldOf(person, hidden(somebody("本名" + canary)));
        UUID same = town.created(somebody("同じ人" + canary));
        toldOf(same, somebody("同じ人の別名" + canary));
        merged(person, same);
        UUID neighbour = town.created(cafe("となりの見本"));
        posted(
                "directory-editor",
                "/resource-duplicates/distinctions",
                "{\"resourceId\":\"%s\",\"otherId\":\"%s\"}".formatted(person, neighbour));
        Rows.change("""
                INSERT INTO resource_reminder (municipality, id, resource_id, kind, assured_on, raised_on)
                VALUES (?, uuidv7(), ?, 'STALE', '2025-11-01', '2026-11-01')""", town.code(), person);
        assertThat(GONE).allMatch(column -> isThere(column, person) || isThere(column, neighbour));
        retired(person);
        secrets.forEach(secret -> assertThat(clear(secret)).as(secret).isNotEmpty());

        erase("directory-editor", person, etag(person))
                .then()
                .statusCode(200)
                .body("name", equalTo(KIND))
                .body("erased", equalTo("ASKED_BY_PERSON"))
                .body("erasedAt", notNullValue());

        // what was told to the other services a moment ago is on its way
        await().until(() -> Rows.texts("SELECT payload FROM outbox_event WHERE municipality = ?", town.code())
                .isEmpty());
        for (String secret : secrets) {
            assertThat(clear(secret)).as(secret).isEmpty();
        }
        for (UUID each : List.of(person, same)) {
            assertThat(GONE).noneMatch(column -> isThere(column, each));
        }
        assertThat(Rows.texts(
                        "SELECT person_id FROM person_key WHERE municipality = ? AND wrapped_key IS NOT NULL",
                        town.code()))
                .as("keys that still open something: the neighbour's")
                .hasSize(1);
        for (String account : List.of("coordinator", "link-worker", "resident")) {
            assertThat(everywhere(account, person)).noneMatch(answer -> answer.contains(canary));
            assertThat(everywhere(account, same)).noneMatch(answer -> answer.contains(canary));
        }
    }

    private List<String> everywhere(String account, UUID resource) {
        List<String> told = new ArrayList<>();
        for (String part : List.of(
                "",
                "/record",
                "/events",
                "/notices",
                "/photos",
                "/opening-hours",
                "/capacity",
                "/visits",
                "/hearings",
                "/stories",
                "/provenance",
                "/history",
                "/quality",
                "/usage",
                "/merge")) {
            Response answer = town.get(account, "/resources/" + resource + part);
            assertThat(answer.statusCode()).as(part + answer.asString()).isLessThan(500);
            told.add(answer.asString());
        }
        for (String path : List.of(
                "/resources",
                "/suggestions",
                "/calendar-subscriptions",
                "/resource-gaps",
                "/resource-gaps/answers",
                "/resource-imports",
                "/resource-reminders",
                "/resource-duplicates")) {
            told.add(town.get(account, path).asString());
        }
        for (String format : List.of("geojson", "kml", "csv", "hsds-json")) {
            told.add(town.as(account)
                    .queryParam("format", format)
                    .get("/api/v1/resource-exports")
                    .asString());
        }
        told.add(town.as(account).get("/hsds/services/" + resource).asString());
        return told;
    }

    @Test
    void everybody_reads_the_same_of_it_and_staff_since_when_and_why() {
        UUID person = town.created(somebody("見本花子" + canary));
        UUID instead = town.created(cafe("見本の店"));
        town.editor()
                .header("If-Match", etag(person))
                .body("{\"reason\":\"CLOSED\",\"successorId\":\"" + instead + "\"}")
                .post("/api/v1/resources/" + person + "/retirement")
                .then()
                .statusCode(200);
        erased(person);

        for (String account : List.of("resident", "analyst", "link-worker", "directory-editor", "coordinator")) {
            boolean staff = !List.of("resident", "analyst").contains(account);
            Response told = town.get(account, "/resources/" + person);
            told.then()
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("name", equalTo(KIND))
                    .body("nameEn", equalTo("Café"))
                    .body("type", equalTo("PERSON"))
                    .body("category", equalTo("CAFE"))
                    .body("stage", equalTo("RETIRED"))
                    .body("retired", equalTo("CLOSED"))
                    .body("successorId", equalTo(instead.toString()))
                    .body("erased", staff ? equalTo("ASKED_BY_PERSON") : nullValue())
                    .body("erasedAt", staff ? notNullValue() : nullValue());
            for (String member :
                    List.of("description", "address", "position", "district", "audience", "cost", "step")) {
                told.then().body(member, nullValue());
            }
        }
        town.get("coordinator", "/resources/" + person + "/history")
                .then()
                .body("items.action", contains("erase-resource"))
                .body("items[0].account", not(empty()))
                .body("items[0].details.name", equalTo(KIND));
    }

    @Test
    void only_what_is_retired_is_erased_and_only_by_who_has_seen_it() {
        UUID person = town.created(somebody("見本花子"));
        erase("directory-editor", person, "\"0\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("allowedTransitions", contains("retirement"));
        UUID draft = town.drafted(cafe("見本の草稿"));
        erase("directory-editor", draft, "\"0\"")
                .then()
                .statusCode(409)
                .body("allowedTransitions", contains("publication", "retirement"));
        retired(person);
        erase("directory-editor", person, "\"0\"").then().statusCode(412);
        town.editor()
                .body("{\"reason\":\"ASKED_BY_PERSON\"}")
                .post("/api/v1/resources/" + person + "/erasure")
                .then()
                .statusCode(428);
        town.editor()
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"BECAUSE\"}")
                .post("/api/v1/resources/" + person + "/erasure")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/reason"));
        for (String account : List.of("resident", "link-worker", "referrer", "analyst")) {
            erase(account, person, "\"1\"").then().statusCode(403);
        }
        erase("directory-editor", UUID.randomUUID(), "\"1\"").then().statusCode(404);
        town.get("coordinator", "/resources/" + person).then().body("name", equalTo("見本花子"));
    }

    @Test
    void what_is_erased_twice_is_erased_for_the_reason_given_first() {
        UUID person = town.created(somebody("見本花子"));
        retired(person);
        String seen = etag(person);
        Response first = erase("directory-editor", person, seen);
        town.as("coordinator")
                .header("If-Match", seen)
                .body("{\"reason\":\"RECORDED_BY_MISTAKE\"}")
                .post("/api/v1/resources/" + person + "/erasure")
                .then()
                .statusCode(200)
                .header("ETag", first.header("ETag"))
                .body("erased", equalTo("ASKED_BY_PERSON"))
                .body("erasedAt", equalTo(first.path("erasedAt")));
        assertThat(Rows.texts(
                        "SELECT payload::jsonb ->> 'reason' FROM audit_event WHERE payload::jsonb ->> 'action' = 'erase-resource' AND payload LIKE ? ORDER BY payload::jsonb ->> 'at'",
                        "%resources/" + person + "%"))
                .containsExactly("ASKED_BY_PERSON", "RECORDED_BY_MISTAKE");
    }

    @Test
    void nothing_is_told_any_more_of_what_is_erased() throws IOException {
        UUID person = town.created(somebody("見本花子"));
        UUID other = town.created(cafe("見本の店"));
        retired(person);
        erased(person);
        String resource = "/api/v1/resources/" + person;
        List<Response> answers = new ArrayList<>();
        answers.add(town.change(person, etag(person), somebody("見本花子")));
        for (String transition : List.of("publication ", "retirement {\"reason\":\"CLOSED\"}", "assurances {}")) {
            String[] parts = transition.split(" ", 2);
            answers.add(town.editor()
                    .header("If-Match", etag(person))
                    .body(parts[1])
                    .post(resource + "/" + parts[0]));
        }
        for (String put :
                List.of("opening-hours {\"weekly\":[]}", "capacity {\"unit\":\"席\",\"askedOn\":\"2026-11-01\"}")) {
            String[] parts = put.split(" ", 2);
            answers.add(
                    town.editor().header("If-None-Match", "*").body(parts[1]).put(resource + "/" + parts[0]));
        }
        for (String post : List.of(
                "events {\"title\":\"見本の会\",\"start\":\"2026-12-01T10:00\",\"minutes\":60}",
                "notices {\"kind\":\"CHANGE\",\"text\":\"見本\",\"until\":\"" + TODAY.plusDays(3) + "\"}",
                "visits {\"visitedOn\":\"2026-10-01\"}",
                "hearings {\"heardOn\":\"2026-10-01\"}",
                "provenance {\"source\":\"DIARY\"}")) {
            String[] parts = post.split(" ", 2);
            answers.add(town.editor()
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(parts[1])
                    .post(resource + "/" + parts[0]));
        }
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", picture);
        answers.add(town.editor()
                .contentType("image/png")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(picture.toByteArray())
                .post(resource + "/photos?alternative=x"));
        for (UUID[] pair : new UUID[][] {{other, person}, {person, other}}) {
            answers.add(town.editor()
                    .header("If-Match", etag(pair[0]))
                    .body("{\"mergedId\":\"" + pair[1] + "\"}")
                    .post("/api/v1/resources/" + pair[0] + "/merge"));
        }
        assertThat(answers).hasSize(14).allSatisfy(answer -> assertThat(answer.statusCode() + answer.asString())
                .startsWith("409")
                .contains("\"resource-erased\""));
    }

    @Test
    void the_next_edition_of_a_file_does_not_bring_it_back_and_leaves_no_word_of_it() {
        UUID person = imported("名" + canary);
        retired(person);
        erased(person);
        Importing geojson = Importing.into(town, "geojson");

        for (JsonPath report : List.of(geojson.check(file("名" + canary)), geojson.take(file("名" + canary)))) {
            assertThat(Importing.counts(report)).containsExactly(0, 0, 0, 1);
            JsonPath rows = geojson.rows(report);
            assertThat(rows.getString("items[0].externalId")).isEmpty();
            assertThat(rows.getList("items[0].problems.code")).containsExactly("resource-erased");
        }
        assertThat(town.found(Map.of())).isEmpty();
        assertThat(clear(canary)).isEmpty();

        JsonPath others = geojson.take(file("別の人"));
        assertThat(Importing.counts(others)).containsExactly(1, 0, 0, 0);
    }

    @Test
    void a_file_that_we_gave_out_ourselves_does_not_bring_it_back_either() {
        UUID person = town.created(somebody("見本花子"));
        Importing geojson = Importing.into(town, "geojson");
        String file = new String(geojson.export(), StandardCharsets.UTF_8);
        retired(person);
        erased(person);

        JsonPath report = geojson.take(file);

        assertThat(Importing.counts(report)).containsExactly(0, 0, 0, 1);
        assertThat(geojson.rows(report).getList("items[0].problems.code")).containsExactly("resource-erased");
        assertThat(clear("見本花子")).noneMatch(row -> row.contains(town.code()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_record_that_was_merged_into_another_goes_without_it_and_leaves_no_word_there(boolean partedBefore)
            throws IOException {
        UUID person = imported("名" + canary);
        toldOf(person, somebody("本名" + canary));
        UUID group = town.created(cafe("見本の集い"));
        town.added(group, "visits", "{\"visitedOn\":\"2026-09-01\",\"note\":\"残る見本\"}");
        merged(group, person);
        if (partedBefore) {
            parted(group, person).then().statusCode(200);
            retired(person);
        }
        assertThat(town.get("coordinator", "/resources/" + group + "/history").asString())
                .contains(canary);

        erased(person);

        await().until(() -> Rows.texts("SELECT payload FROM outbox_event WHERE municipality = ?", town.code())
                .isEmpty());
        secrets.forEach(secret -> assertThat(clear(secret)).as(secret).isEmpty());
        assertThat(GONE).noneMatch(column -> isThere(column, person));
        for (String account : List.of("coordinator", "resident")) {
            assertThat(everywhere(account, group)).noneMatch(answer -> answer.contains(canary));
        }
        town.get("resident", "/resources/" + person)
                .then()
                .body("id", equalTo(person.toString()))
                .body("successorId", nullValue());
        town.get("resident", "/resources/" + group)
                .then()
                .body("name", equalTo("見本の集い"))
                .body("alternativeNames", empty())
                .body("capacity", nullValue());
        town.get("coordinator", "/resources/" + group + "/visits").then().body("items.note", contains("残る見本"));
        town.get("coordinator", "/resources/" + group + "/hearings").then().body("items", empty());
        parted(group, person).then().statusCode(409).body("code", equalTo("resource-erased"));
    }

    @Test
    void who_stands_for_others_goes_with_them_and_what_they_were_is_not_taken_back() {
        UUID person = town.created(somebody("見本花子"));
        UUID same = town.created(somebody("花子さん"));
        merged(person, same);
        retired(person);
        erased(person);

        town.get("resident", "/resources/" + same)
                .then()
                .body("id", equalTo(person.toString()))
                .body("name", equalTo(KIND));
        parted(person, same).then().statusCode(409).body("code", equalTo("resource-erased"));
        assertThat(Rows.texts("SELECT name FROM resource WHERE municipality = ?", town.code()))
                .containsExactly(KIND, KIND);
    }

    @Test
    void of_a_chain_the_last_merge_is_taken_back_before_the_first_record_goes() {
        UUID first = town.created(somebody("見本花子"));
        UUID second = town.created(cafe("見本の集い"));
        UUID third = town.created(cafe("見本の会"));
        merged(second, first);
        merged(third, second);
        erase("directory-editor", first, etag(first)).then().statusCode(409).body("code", equalTo("resource-merged"));
        parted(third, second).then().statusCode(200);
        erased(first);
        town.get("resident", "/resources/" + second).then().body("alternativeNames", empty());
    }

    private static List<ConsumerRecord<String, String>> heardOf(UUID resource, int count) {
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            return kafka.awaitRecords(
                    "resource-events", event -> resource.toString().equals(event.key()), count);
        }
    }

    private static String type(ConsumerRecord<String, String> event) {
        String type = new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        return type.substring(type.lastIndexOf('.') + 1);
    }

    @Test
    void the_other_services_hear_the_name_of_the_kind_and_that_it_is_offered_no_longer() {
        town.withDistrict("見本の里", 136.0, 34.58);
        UUID person = town.created(somebody("見本花子"));
        retired(person);
        erased(person);
        List<ConsumerRecord<String, String>> heard = heardOf(person, 4);
        assertThat(heard)
                .extracting(ErasureIT::type)
                .containsExactly("ResourcePublished", "ResourceRetired", "ResourceChanged", "ResourceRetired");
        assertThat(heard.getFirst().value()).contains("花子", "見本の里");
        assertThat(heard.get(2).value()).contains(KIND).doesNotContain("花子", "見本の里");
    }

    @Test
    void of_a_draft_that_was_given_up_only_editors_read_that_it_is_erased_and_nobody_else_hears() {
        UUID draft = town.drafted(somebody("見本花子"));
        retired(draft);
        erased(draft);
        town.get("resident", "/resources/" + draft).then().statusCode(404);
        town.get("link-worker", "/resources/" + draft).then().statusCode(404);
        town.get("directory-editor", "/resources/" + draft).then().body("erased", equalTo("ASKED_BY_PERSON"));
        UUID later = town.created(cafe("見本の店"));
        heardOf(later, 1);
        assertThat(heardOf(draft, 0)).isEmpty();
    }

    @Test
    void usage_is_counted_still() {
        UUID person = town.created(somebody("見本花子"));
        Programme programme = new Programme(town);
        programme.connects(programme.somebody(), person, TODAY.minusDays(200));
        programme.send();
        retired(person);
        erased(person);
        town.get("coordinator", "/resources/" + person + "/usage")
                .then()
                .statusCode(200)
                .body("connected.count", equalTo(1));
    }

    @Test
    void the_database_itself_refuses_words_about_what_is_erased() {
        UUID person = town.created(somebody("見本花子"));
        retired(person);
        erased(person);
        assertThat(Rows.texts("SELECT count(*) FROM resource WHERE id = ?", person))
                .containsExactly("1");
        for (String change : List.of(
                "description = 'x'",
                "phone = '0595-00-0000'",
                "alternative_names = '{x}'",
                "contacts = '[{}]'",
                "status = 'PUBLISHED'")) {
            assertThatThrownBy(() -> Rows.change("UPDATE resource SET " + change + " WHERE id = ?", person))
                    .as(change)
                    .hasMessageContaining("nothing_is_told_of_what_is_erased");
        }
        town.get("coordinator", "/resources/" + person + "/hearings").then().body("items", hasSize(0));
    }
}
