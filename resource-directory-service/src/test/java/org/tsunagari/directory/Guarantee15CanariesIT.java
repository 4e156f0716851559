package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.EarOnTheLog;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;

/**
 * Guarantee 15: what residents say in confidence, what was heard of people, who is to be called by staff only, where a
 * confidential place is and who works with the directory stands nowhere in clear text: not in dumps, topics, logs or errors.
 */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class Guarantee15CanariesIT {

    private static final String CANARY =
            "カナリア" + UUID.randomUUID().toString().substring(24).replaceAll("[0-9]", "ア");

    private static final List<String> SECRETS = List.of(
            CANARY,
            "090-9876-1098",
            "canary@example.jp",
            "518-9876",
            "34.61827364",
            "136.09182736",
            "34.58271828",
            "136.07314159");

    /** Of which the canaries try each one; a new column that is personal belongs here and into the test. */
    private static final Set<String> PERSONAL = Set.of(
            "audit_event.payload",
            "audit_event.person_id",
            "calendar_subscription.account_mark",
            "calendar_subscription.label",
            "resource.withheld",
            "resource_event.sealed_place",
            "resource_distinction.account",
            "resource_hearing.heard_from",
            "resource_hearing.sealed_heard_from",
            "resource_history.account",
            "resource_history.sealed_details",
            "resource_import.account",
            "resource_merge.account",
            "resource_suggestion.account_mark",
            "resource_suggestion.answer",
            "resource_suggestion.further_words",
            "resource_suggestion.words");

    private final Town town = Town.empty();

    /** An account that has a name in the token. */
    private RequestSpecification named(String account) {
        return RestAssured.given()
                .header(
                        "Authorization",
                        "Bearer "
                                + town.token(account)
                                        .with("name", "名" + CANARY)
                                        .with("preferred_username", "利" + CANARY)
                                        .with("given_name", CANARY)
                                        .with("email", "canary@example.jp")
                                        .serialized())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json");
    }

    private static Map<String, Object> secretPlace() {
        Map<String, Object> body = new TreeMap<>(cafe("見本の縁側"));
        body.put("address", "三重県名張市" + CANARY + "9番地");
        body.put("building", "荘" + CANARY);
        body.put("postalCode", "518-9876");
        body.put("transport", "駅" + CANARY);
        body.put(
                "position",
                Map.of(
                        "latitude",
                        34.61827364,
                        "longitude",
                        136.09182736,
                        "precision",
                        "EXACT",
                        "disclosure",
                        "BLOCK"));
        body.put(
                "contacts",
                List.of(
                        Map.of("label", "見本の受付", "phone", "0595-00-0001"),
                        Map.of(
                                "label", "宛" + CANARY,
                                "phone", "090-9876-1098",
                                "email", "canary@example.jp",
                                "note", "注" + CANARY,
                                "visibility", "STAFF")));
        return body;
    }

    private static Map<String, Object> suggestion() {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("name", "名" + CANARY);
        fields.put("nameKana", "カナ" + CANARY);
        fields.put("description", "説" + CANARY);
        fields.put("address", "住" + CANARY);
        fields.put("phone", "090-9876-1098");
        fields.put("website", "https://example.jp/" + "canary@example.jp");
        fields.put("position", Map.of("latitude", 34.61827364, "longitude", 136.09182736));
        return Map.of(
                "kind", "NEW", "fields", fields, "message", "願" + CANARY, "contact", "連" + CANARY + " 090-9876-1098");
    }

    private static Map<String, Object> hearing() {
        return Map.of(
                "heardOn",
                "2026-10-01",
                "heardFrom",
                "人" + CANARY,
                "note",
                "注" + CANARY,
                "stories",
                List.of(Map.of("text", "話" + CANARY, "textEn", "story " + CANARY, "published", false)),
                "wishes",
                List.of("夢" + CANARY));
    }

    private static Map<String, Object> visit() {
        return Map.of("visitedOn", "2026-10-01", "note", "見" + CANARY);
    }

    private static Map<String, Object> event() {
        return Map.of("title", "静かな会", "place", "裏" + CANARY, "start", "2099-12-02T10:00", "minutes", 30);
    }

    private static Map<String, Object> answer(UUID resource) {
        return Map.of(
                "category",
                "COMFORTABLE_PLACE",
                "resourceId",
                resource.toString(),
                "story",
                Map.of("text", "話" + CANARY, "textEn", "story " + CANARY, "published", false));
    }

    private static Map<String, Object> subscription(UUID resource) {
        return Map.of("resourceId", resource.toString(), "label", "暦" + CANARY);
    }

    private static Map<String, Object> homeSearch() {
        return Map.of("near", Map.of("latitude", 34.58271828, "longitude", 136.07314159));
    }

    @Test
    void no_canary_leaves_the_cage() throws Exception {
        List<String> refusals = new ArrayList<>();
        List<UUID> people = new ArrayList<>();
        List<String> log = EarOnTheLog.during(() -> {
            UUID place = UUID.randomUUID();
            sent(
                    201,
                    named("directory-editor")
                            .header("If-None-Match", "*")
                            .body(with(secretPlace(), "description", "見本の縁側です"))
                            .put("/api/v1/resources/" + place + "?draft=false"));
            sent(
                    200,
                    named("directory-editor")
                            .header("If-Match", "\"0\"")
                            .body(with(secretPlace(), "description", "見本"))
                            .put("/api/v1/resources/" + place));
            sent(201, named("directory-editor").body(hearing()).post("/api/v1/resources/" + place + "/hearings"));
            sent(201, named("directory-editor").body(visit()).post("/api/v1/resources/" + place + "/visits"));
            sent(201, named("directory-editor").body(event()).post("/api/v1/resources/" + place + "/events"));
            sent(201, named("resident").body(subscription(place)).post("/api/v1/calendar-subscriptions"));
            sent(201, named("coordinator").body(answer(place)).post("/api/v1/resource-gaps/answers"));
            String open = sent(201, named("resident").body(suggestion()).post("/api/v1/suggestions"))
                    .path("id");
            String declined = sent(201, named("resident").body(suggestion()).post("/api/v1/suggestions"))
                    .path("id");
            sent(
                    200,
                    named("coordinator")
                            .header("If-Match", "\"0\"")
                            .body(Map.of("reason", "OTHER", "answer", "答" + CANARY))
                            .post("/api/v1/suggestions/" + declined + "/decline"));
            sent(200, named("link-worker").body(homeSearch()).post("/api/v1/resource-searches"));
            mergedAndToldApart();
            Importing.into(town, "geojson").take("{\"type\":\"FeatureCollection\",\"features\":[]}");
            Programme programme = new Programme(town);
            Programme.Somebody somebody = programme.somebody();
            programme.connects(somebody, place, LocalDate.of(2026, 11, 1));
            programme.send();
            people.add(somebody.person());
            people.add(somebody.file());
            people.add(somebody.referral());
            theCageIsNotEmpty(place, open, declined);
            refusals.addAll(refusalsThatMeetTheCanary(place, open));
        });
        List<String> dump = Rows.all();
        assertThat(dump).hasSizeGreaterThan(20);
        List<String> told = told();
        for (String secret : SECRETS) {
            assertThat(dump).as(secret).noneMatch(row -> Rows.shows(row, secret));
            assertThat(told).as(secret).isNotEmpty().noneMatch(record -> record.contains(secret));
            assertThat(log).as(secret).noneMatch(line -> line.contains(secret));
            assertThat(refusals).as(secret).noneMatch(answer -> answer.contains(secret));
        }
        for (UUID person : people) {
            assertThat(dump).noneMatch(row -> Rows.shows(row, person.toString()));
            assertThat(log).noneMatch(line -> line.contains(person.toString()));
        }
    }

    private static Response sent(int status, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return answer;
    }

    private void mergedAndToldApart() {
        UUID one = town.created(cafe("見本その一"));
        UUID other = town.created(cafe("見本その二"));
        UUID third = town.created(cafe("見本その三"));
        sent(
                201,
                named("directory-editor")
                        .body(Map.of("resourceId", one.toString(), "otherId", third.toString()))
                        .post("/api/v1/resource-duplicates/distinctions"));
        sent(
                200,
                named("directory-editor")
                        .header("If-Match", "\"0\"")
                        .body(Map.of("mergedId", other.toString()))
                        .post("/api/v1/resources/" + one + "/merge"));
    }

    private void theCageIsNotEmpty(UUID place, String open, String declined) {
        town.get("coordinator", "/resources/" + place + "/record")
                .then()
                .body("details.address", equalTo("三重県名張市" + CANARY + "9番地"))
                .body("details.building", equalTo("荘" + CANARY))
                .body("details.postalCode", equalTo("518-9876"))
                .body("details.transport", equalTo("駅" + CANARY))
                .body("details.position.latitude", equalTo(34.61827364f))
                .body("details.contacts.label", contains("見本の受付", "宛" + CANARY))
                .body("details.contacts.visibility", contains("EVERYBODY", "STAFF"));
        town.get("link-worker", "/resources/" + place).then().body("contacts[1].phone", equalTo("090-9876-1098"));
        town.get("link-worker", "/resources/" + place + "/hearings")
                .then()
                .body("items[0].heardFrom", equalTo("人" + CANARY))
                .body("items[0].note", equalTo("注" + CANARY))
                .body("items[0].stories[0].textEn", equalTo("story " + CANARY))
                .body("items[0].wishes", contains("夢" + CANARY));
        town.get("link-worker", "/resources/" + place + "/visits").then().body("items.note", contains("見" + CANARY));
        town.get("coordinator", "/resources/" + place + "/events")
                .then()
                .body("items.details.place", contains("裏" + CANARY));
        town.get("coordinator", "/resource-gaps/answers")
                .then()
                .body("items[0].story.text", equalTo("話" + CANARY))
                .body("items[0].story.textEn", equalTo("story " + CANARY));
        town.get("coordinator", "/resources/" + place + "/history")
                .then()
                .body("items[0].details.address", equalTo("三重県名張市" + CANARY + "9番地"));
        town.get("resident", "/calendar-subscriptions").then().body("items.label", contains("暦" + CANARY));
        town.get("coordinator", "/suggestions/" + open).then().body("message", equalTo("願" + CANARY));
        town.get("coordinator", "/suggestions/" + declined).then().body("answer", equalTo("答" + CANARY));
    }

    /** Bad requests of every kind, each with canaries inside. */
    private List<String> refusalsThatMeetTheCanary(UUID place, String open) {
        Map<String, Map<String, Object>> bodies = new TreeMap<>(Map.of(
                "PUT /api/v1/resources/" + UUID.randomUUID(),
                secretPlace(),
                "POST /api/v1/suggestions",
                suggestion(),
                "POST /api/v1/resources/" + place + "/hearings",
                hearing(),
                "POST /api/v1/resource-gaps/answers",
                answer(place),
                "POST /api/v1/calendar-subscriptions",
                subscription(place),
                "POST /api/v1/resource-searches",
                homeSearch(),
                "POST /api/v1/suggestions/" + open + "/decline",
                Map.of("reason", CANARY, "answer", CANARY),
                "POST /api/v1/suggestions/" + open + "/acceptance",
                Map.of("resource", secretPlace())));
        List<Response> refused = new ArrayList<>();
        bodies.forEach((operation, body) -> {
            String[] parts = operation.split(" ");
            for (String member : body.keySet()) {
                for (Object wrong :
                        List.of(CANARY.repeat(800), List.of(List.of(CANARY)), Map.of("x", CANARY), 7.5e300)) {
                    refused.add(send(parts[0], parts[1], with(body, member, wrong)));
                }
            }
            refused.add(send(parts[0], parts[1], with(body, "unknown", CANARY)));
            refused.add(send(parts[0], parts[1], "{\"message\":\"" + CANARY));
            refused.add(send(parts[0], parts[1], "\"" + CANARY + "\""));
        });
        for (String path : List.of(
                "/resources/" + CANARY,
                "/resources?cursor=" + CANARY,
                "/resources?near=" + CANARY,
                "/resources?category=" + CANARY,
                "/resource-exports?format=" + CANARY,
                "/suggestions?state=" + CANARY,
                "/districts/" + CANARY,
                "/calendar-subscriptions?cursor=" + CANARY,
                "/resources/" + place + "/events?lang=" + CANARY,
                "/resource-imports/" + CANARY)) {
            refused.add(named("directory-editor").get("/api/v1" + path));
        }
        refused.add(named("link-worker")
                .header("If-None-Match", "*")
                .body(secretPlace())
                .put("/api/v1/resources/" + UUID.randomUUID()));
        refused.add(named("directory-editor")
                .queryParam("format", "kml")
                .queryParam("dryRun", true)
                .contentType("application/octet-stream")
                .body(("<kml><" + CANARY).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/resource-imports"));
        assertThat(refused)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 499));
        return refused.stream().map(Response::asString).toList();
    }

    private Response send(String method, String path, Object body) {
        RequestSpecification request = named("directory-editor").body(body);
        return method.equals("PUT")
                ? request.header("If-None-Match", "*").put(path)
                : request.header("If-Match", "\"0\"").post(path);
    }

    /** What the service has said of this town, waited for. */
    private List<String> told() {
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            return kafka
                    .awaitRecords("resource-events", record -> record.value().contains(town.code()), 5)
                    .stream()
                    .map(record -> record.key() + record.value() + record.headers())
                    .toList();
        }
    }

    @Test
    void every_column_that_is_personal_was_thought_of() {
        assertThat(Rows.texts("""
                        SELECT c.relname || '.' || a.attname
                        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
                        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
                          AND col_description(c.oid, a.attnum) LIKE '[personal]%'""")).containsExactlyInAnyOrderElementsOf(PERSONAL);
    }
}
