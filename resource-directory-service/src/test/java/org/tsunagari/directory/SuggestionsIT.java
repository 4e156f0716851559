package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.directory.DirectoryApi.at;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.directory.retention.usecase.KeepNoLonger;
import org.tsunagari.directory.suggestion.model.SuggestedFields;
import org.tsunagari.directory.suggestion.model.Suggestion;
import org.tsunagari.directory.suggestion.model.SuggestionKind;
import org.tsunagari.directory.suggestion.model.SuggestionState;
import org.tsunagari.directory.suggestion.model.Suggestions;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.DemoAccount;

/** What residents know better, and what becomes of it. All of it is invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class SuggestionsIT {

    private static final String NEW = """
            {"kind":"NEW","fields":{"name":"見本将棋の会","category":"SALON","description":"日曜に集まる","address":"三重県名張市見本町3番地",
             "position":{"latitude":34.62,"longitude":136.08}},"message":"父が通っています(見本)","contact":"090-0000-0000(見本)"}""";

    private final Town town = Town.empty();

    @Inject
    KeepNoLonger rules;

    @Inject
    MunicipalityContext municipality;

    @Inject
    Suggestions suggestions;

    private Response suggest(String account, String body) {
        return town.as(account)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/suggestions");
    }

    private UUID suggested(String account, String body) {
        return UUID.fromString(
                suggest(account, body).then().statusCode(201).extract().path("id"));
    }

    private Response decide(String account, UUID id, String transition, String etag, String body) {
        return town.as(account)
                .header("If-Match", etag)
                .body(body)
                .post("/api/v1/suggestions/" + id + "/" + transition);
    }

    @Test
    void a_resident_suggests_a_resource_and_an_editor_makes_a_draft_of_it() {
        UUID id = suggested("resident", NEW);
        town.get("directory-editor", "/suggestions?state=OPEN&kind=NEW")
                .then()
                .statusCode(200)
                .body("items.id", contains(id.toString()))
                .body("items[0].fields.name", equalTo("見本将棋の会"))
                .body("items[0].contact", equalTo("090-0000-0000(見本)"))
                .body("items[0].transitions", contains("acceptance", "decline", "withdrawal"));

        String draft = decide("directory-editor", id, "acceptance", "\"0\"", "{}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("ACCEPTED"))
                .extract()
                .path("resourceId");

        town.get("directory-editor", "/resources/" + draft)
                .then()
                .body("name", equalTo("見本将棋の会"))
                .body("stage", equalTo("DESCRIBED"));
        town.get("resident", "/resources/" + draft).then().statusCode(404);
        town.get("coordinator", "/resources/" + draft + "/provenance")
                .then()
                .body("items.source", contains("CONTRIBUTION"));
        town.get("resident", "/suggestions").then().body("items.state", contains("ACCEPTED"));
        decide("directory-editor", id, "decline", "\"1\"", "{\"reason\":\"OTHER\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
    }

    @Test
    void what_a_resident_says_it_is_and_how_to_join_stands_in_the_draft() {
        UUID id = suggested("resident", """
                {"kind":"NEW","fields":{"name":"見本朝の体操","category":"SALON","type":"ACTIVITY","application":"朝6時半に公園へ(見本)"}}""");
        town.get("directory-editor", "/suggestions/" + id)
                .then()
                .body("fields.type", equalTo("ACTIVITY"))
                .body("fields.application", equalTo("朝6時半に公園へ(見本)"));
        String draft = decide("directory-editor", id, "acceptance", "\"0\"", "{}")
                .then()
                .statusCode(200)
                .extract()
                .path("resourceId");
        town.get("directory-editor", "/resources/" + draft)
                .then()
                .body("type", equalTo("ACTIVITY"))
                .body("application", equalTo("朝6時半に公園へ(見本)"));

        UUID correction = suggested("resident", """
                {"kind":"CORRECTION","resourceId":"%s","fields":{"type":"GROUP","application":"申込みは要りません(見本)"}}""".formatted(town.created(cafe("見本の会"))));
        String corrected = decide("directory-editor", correction, "acceptance", "\"0\"", "{}")
                .then()
                .statusCode(200)
                .extract()
                .path("resourceId");
        town.get("resident", "/resources/" + corrected)
                .then()
                .body("type", equalTo("GROUP"))
                .body("application", equalTo("申込みは要りません(見本)"));
    }

    @Test
    void another_kind_brings_its_half_of_the_relationship_map_along_and_the_same_kind_changes_nothing() {
        UUID resource = town.created(with(cafe("見本の窓口"), "formality", "FORMAL"));
        String correction = "{\"kind\":\"CORRECTION\",\"resourceId\":\"%s\",\"fields\":{\"category\":\"%s\"}}";
        UUID same = suggested("resident", correction.formatted(resource, "CAFE"));
        decide("directory-editor", same, "acceptance", "\"0\"", "{}").then().statusCode(200);
        town.get("resident", "/resources/" + resource).then().body("formality", equalTo("FORMAL"));
        for (Map.Entry<String, String> other :
                Map.of("LIBRARY", "FORMAL", "SALON", "INFORMAL").entrySet()) {
            UUID another = suggested("resident", correction.formatted(resource, other.getKey()));
            decide("directory-editor", another, "acceptance", "\"0\"", "{}")
                    .then()
                    .statusCode(200);
            town.get("resident", "/resources/" + resource)
                    .then()
                    .body("category", equalTo(other.getKey()))
                    .body("formality", equalTo(other.getValue()));
        }
    }

    @Test
    void a_correction_is_applied_as_it_was_said_and_leaves_a_confidential_place_confidential() {
        Map<String, Object> position = at(34.62, 136.08);
        position.put("disclosure", "BLOCK");
        UUID resource = town.created(with(with(cafe("見本カフェ"), "position", position), "phone", "0595-00-0000"));
        UUID id = suggested("link-worker", """
                {"kind":"CORRECTION","resourceId":"%s","fields":{"phone":"0595-11-1111","position":{"latitude":34.7,"longitude":136.1}}}""".formatted(resource));

        decide("coordinator", id, "acceptance", "\"0\"", "{}").then().statusCode(200);

        town.get("coordinator", "/resources/" + resource + "/record")
                .then()
                .body("details.phone", equalTo("0595-11-1111"))
                .body("details.name", equalTo("見本カフェ"))
                .body("details.position.latitude", equalTo(34.7f))
                .body("details.position.disclosure", equalTo("BLOCK"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(0595) 11-1111", "0595(11)1111", "0595 11 1111", "0595-11-1111"})
    void a_number_as_a_resident_writes_it_becomes_one_that_can_be_saved_and_imported_again(String phone) {
        UUID resource = town.created(cafe("見本カフェ"));
        UUID id = suggested(
                "resident",
                "{\"kind\":\"CORRECTION\",\"resourceId\":\"%s\",\"fields\":{\"phone\":\"%s\"}}"
                        .formatted(resource, phone));
        decide("directory-editor", id, "acceptance", "\"0\"", "{}").then().statusCode(200);

        Map<String, Object> record = town.get("directory-editor", "/resources/" + resource + "/record")
                .then()
                .body("details.phone", equalTo("0595-11-1111"))
                .extract()
                .path("details");
        town.change(resource, "\"1\"", with(record, "description", "駅の前(見本)"))
                .then()
                .statusCode(200);
    }

    /** What was open already when numbers began to be read. */
    @ParameterizedTest
    @CsvSource({"(0595)11-1111, 200, 0595-11-1111", "(((, 422, "})
    void a_number_of_an_earlier_suggestion_is_read_when_it_is_taken_up(String phone, int status, @Nullable String kept)
            throws Exception {
        UUID resource = town.created(cafe("見本カフェ"));
        SuggestedFields fields =
                new SuggestedFields(null, null, null, null, null, null, null, phone, null, null, null, null);
        Suggestion earlier = new Suggestion(
                UUID.randomUUID(),
                SuggestionKind.CORRECTION,
                resource,
                new Suggestion.Words(fields, null, null),
                Instant.EPOCH,
                SuggestionState.OPEN,
                null,
                0);
        municipality.in(town.code(), () -> QuarkusTransaction.requiringNew().call(() -> {
            suggestions.add("somebody", earlier);
            return earlier;
        }));

        Response answer = decide("directory-editor", earlier.id(), "acceptance", "\"0\"", "{}");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        if (status == 422) {
            answer.then()
                    .body("violations.pointer", contains("/resource/phone"))
                    .body("violations.code", contains("wrong-format"));
        }
        town.get("resident", "/resources/" + resource).then().body("phone", equalTo(kept));
    }

    @Test
    void the_editors_own_words_never_overwrite_what_another_editor_has_changed_meanwhile() {
        UUID resource = town.created(cafe("見本カフェ"));
        UUID id = suggested(
                "resident",
                "{\"kind\":\"CORRECTION\",\"resourceId\":\"%s\",\"message\":\"名前が違います(見本)\"}".formatted(resource));
        String words = """
                {"resource":{"name":"見本茶屋","type":"SHOP","category":"CAFE","formality":"INFORMAL",
                 "description":"見本です","address":"見本町1番地"}%s}""";
        decide("directory-editor", id, "acceptance", "\"0\"", words.formatted(""))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/resourceVersion"))
                .body("violations.code", contains("required"));
        town.change(resource, "\"0\"", with(cafe("見本カフェ"), "phone", "0595-00-0000"))
                .then()
                .statusCode(200);

        decide("directory-editor", id, "acceptance", "\"0\"", words.formatted(",\"resourceVersion\":0"))
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));

        town.get("resident", "/resources/" + resource)
                .then()
                .body("name", equalTo("見本カフェ"))
                .body("phone", equalTo("0595-00-0000"));
        town.get("resident", "/suggestions/" + id).then().body("state", equalTo("OPEN"));
        decide("directory-editor", id, "acceptance", "\"0\"", words.formatted(",\"resourceVersion\":1"))
                .then()
                .statusCode(200);
        town.get("resident", "/resources/" + resource).then().body("name", equalTo("見本茶屋"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"address\":\"見本町1番地\" | /resource/disclosure",
                "\"position\":{\"latitude\":34.6,\"longitude\":136.1,\"precision\":\"EXACT\"} | /resource/position/disclosure",
                "\"address\":\"見本町1番地\",\"disclosure\":\"BLOCK\" | /resource/disclosure"
            })
    void the_editors_own_words_never_open_a_confidential_place(String place, String pointer) {
        UUID resource = town.created(with(cafe("見本の家"), "disclosure", "DISTRICT"));
        UUID id = suggested(
                "resident",
                "{\"kind\":\"CORRECTION\",\"resourceId\":\"%s\",\"message\":\"名前が違います(見本)\"}".formatted(resource));
        String words = """
                {"resourceVersion":0,"resource":{"name":"見本の家","type":"SHOP","category":"CAFE","formality":"INFORMAL",
                 "description":"見本です",%s}}""";

        decide("directory-editor", id, "acceptance", "\"0\"", words.formatted(place))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains(pointer))
                .body("violations.code", contains("less-confidential"));

        town.get("resident", "/resources/" + resource).then().body("confidential", equalTo(true));
        decide(
                        "directory-editor",
                        id,
                        "acceptance",
                        "\"0\"",
                        words.formatted("\"address\":\"見本町2番地\",\"disclosure\":\"DISTRICT\""))
                .then()
                .statusCode(200);
    }

    @Test
    void nobody_sees_the_suggestions_of_others_but_editors() {
        UUID id = suggested("resident", NEW);
        for (String account : new String[] {"link-worker", "analyst", "referrer", "operator"}) {
            town.get(account, "/suggestions").then().statusCode(200).body("items", empty());
            town.get(account, "/suggestions/" + id).then().statusCode(404);
            decide(account, id, "withdrawal", "\"0\"", "").then().statusCode(404);
            decide(account, id, "acceptance", "\"0\"", "{}").then().statusCode(403);
        }
        town.get("directory-editor", "/suggestions?own=true").then().body("items", empty());
        String unknown = town.get("link-worker", "/suggestions/" + UUID.randomUUID())
                .jsonPath()
                .getString("code");
        assertThat(town.get("link-worker", "/suggestions/" + id).jsonPath().getString("code"))
                .isEqualTo(unknown);
    }

    @Test
    void who_made_it_hears_why_not_or_takes_it_back() {
        UUID declined = suggested("resident", NEW);
        decide(
                        "directory-editor",
                        declined,
                        "decline",
                        "\"0\"",
                        "{\"reason\":\"ALREADY_KNOWN\",\"answer\":\"もう載っています(見本)\"}")
                .then()
                .statusCode(200);
        town.get("resident", "/suggestions/" + declined)
                .then()
                .body("reason", equalTo("ALREADY_KNOWN"))
                .body("answer", equalTo("もう載っています(見本)"))
                .body("decidedAt", notNullValue());
        UUID withdrawn = suggested("resident", NEW);
        decide("resident", withdrawn, "withdrawal", "\"7\"", "").then().statusCode(412);
        decide("resident", withdrawn, "withdrawal", "\"0\"", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("reason", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"NEW\",\"message\":\"x\"} | /fields/name | required",
                "{\"kind\":\"NEW\",\"fields\":{\"name\":\"x\",\"category\":\"MOON\"}} | /fields/category | unknown-code",
                "{\"kind\":\"NEW\",\"fields\":{\"name\":\"x\",\"phone\":\"(((\"}} | /fields/phone | wrong-format",
                "{\"kind\":\"NEW\",\"fields\":{\"name\":\"x\",\"phone\":\"110\"}} | /fields/phone | wrong-format",
                "{\"kind\":\"COMMENT\",\"message\":\"x\"} | /resourceId | required",
                "{\"kind\":\"CORRECTION\",\"resourceId\":\"00000000-0000-4000-8000-000000000001\"} | /fields | required",
                "{\"kind\":\"COMMENT\",\"message\":\"x\",\"resourceId\":\"00000000-0000-4000-8000-000000000001\"} | /resourceId | unknown-resource"
            })
    void what_makes_no_sense_is_refused(String body, String pointer, String code) {
        suggest("resident", body)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains(pointer))
                .body("violations.code", contains(code));
    }

    @Test
    void a_new_one_without_a_kind_needs_the_editors_words() {
        UUID id = suggested("resident", "{\"kind\":\"NEW\",\"fields\":{\"name\":\"見本の木陰\"}}");
        decide("directory-editor", id, "acceptance", "\"0\"", "{}")
                .then()
                .statusCode(422)
                .body("code", equalTo("suggestion-incomplete"));
        decide("directory-editor", id, "acceptance", "\"0\"", """
                {"resource":{"name":"見本の木陰","type":"SPOT","category":"CAFE","formality":"INFORMAL"}}""").then().statusCode(200);
    }

    @Test
    void an_account_makes_ten_a_day_however_many_it_sends_at_once() throws InterruptedException {
        try (ExecutorService all = Executors.newFixedThreadPool(20)) {
            List<Integer> answers = all
                    .invokeAll(IntStream.range(0, 20)
                            .<Callable<Integer>>mapToObj(
                                    i -> () -> suggest("resident", NEW).statusCode())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers.stream().filter(status -> status == 201)).hasSize(10);
            assertThat(answers.stream().filter(status -> status == 429)).hasSize(10);
        }
        suggest("link-worker", NEW).then().statusCode(201);
        suggest("resident", NEW).then().body("code", equalTo("too-many-suggestions"));
        town.get("resident", "/suggestions?limit=4")
                .then()
                .body("items", hasSize(4))
                .body("next", notNullValue());
    }

    @Test
    void a_retry_suggests_nothing_more() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            town.as("resident")
                    .header("Idempotency-Key", key)
                    .body(NEW)
                    .post("/api/v1/suggestions")
                    .then()
                    .statusCode(201);
        }
        town.get("resident", "/suggestions").then().body("items", hasSize(1));
    }

    /** Guarantee 23. */
    @Test
    void fifty_concurrent_retries_are_one_suggestion() throws InterruptedException {
        String key = UUID.randomUUID().toString();
        try (ExecutorService all = Executors.newFixedThreadPool(50)) {
            List<String> ids = all
                    .invokeAll(IntStream.range(0, 50)
                            .<Callable<String>>mapToObj(i -> () -> town.as("resident")
                                    .header("Idempotency-Key", key)
                                    .body(NEW)
                                    .post("/api/v1/suggestions")
                                    .then()
                                    .statusCode(201)
                                    .extract()
                                    .path("id"))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(ids).hasSize(50).containsOnly(ids.getFirst());
        }
        town.get("resident", "/suggestions").then().body("items", hasSize(1));
    }

    /** Guarantees 17 and 22. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"NEW\",\"fields\":{\"name\":\"x\"},\"message\":\"123456789018\"} | 422 | my-number-refused",
                "{\"kind\":\"NEW\",\"fields\":{\"name\":\"x\"},\"account\":\"x\"} | 422 | unknown-field",
                "{\"kind\":\"NEW\",\"fields\":{\"name\":\"x\"},\"kind\":\"NEW\"} | 400 | malformed-json",
                "{\"kind\":\"NEW\",\"fields\":[[[[]]]]} | 422 | validation-failed",
                "{\"kind\":\"NEW\",\"fields\":{\"name\":\"x\",\"website\":\"javascript:x\"}} | 422 | validation-failed"
            })
    void a_body_that_must_not_be_is_refused_and_nothing_is_kept(String body, int status, String code) {
        suggest("resident", body).then().statusCode(status).body("code", equalTo(code));
        town.get("resident", "/suggestions").then().body("items", empty());
    }

    /** Guarantee 15. */
    @Test
    void neither_words_nor_contact_nor_account_lie_in_clear_in_the_database() {
        String canary = "カナリア" + UUID.randomUUID();
        UUID id = suggested(
                "resident",
                NEW.replace("父が通っています(見本)", canary)
                        .replace("090-0000-0000(見本)", canary)
                        .replace("\"category\"", "\"application\":\"" + canary + "\",\"category\""));
        decide("directory-editor", id, "decline", "\"0\"", "{\"reason\":\"OTHER\",\"answer\":\"" + canary + "\"}")
                .then()
                .statusCode(200);
        String hex = HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8));
        for (String table : Rows.tables()) {
            assertThat(Rows.texts(
                            "SELECT 1 FROM " + table + " t WHERE t::text LIKE ? OR t::text LIKE ?",
                            "%" + canary + "%",
                            "%" + hex + "%"))
                    .as(table)
                    .isEmpty();
        }
        assertThat(Rows.texts("SELECT s::text FROM resource_suggestion s WHERE id = ?", id))
                .hasSize(1)
                .noneMatch(row ->
                        Rows.shows(row, DemoAccount.named("resident").userId().toString()));
    }

    @Test
    void a_suggestion_is_gone_ninety_days_after_the_decision_and_an_open_one_stays() throws Exception {
        UUID decided = suggested("resident", NEW);
        decide("directory-editor", decided, "decline", "\"0\"", "{\"reason\":\"OTHER\"}")
                .then()
                .statusCode(200);
        UUID lately = suggested("resident", NEW);
        decide("directory-editor", lately, "decline", "\"0\"", "{\"reason\":\"OTHER\"}")
                .then()
                .statusCode(200);
        UUID open = suggested("resident", NEW);
        age("UPDATE resource_suggestion SET decided_at = now() - interval '92 days' WHERE id = ?", decided);
        age("UPDATE resource_suggestion SET decided_at = now() - interval '88 days' WHERE id = ?", lately);
        age("UPDATE resource_suggestion SET made_at = now() - interval '400 days' WHERE id = ?", open);

        keepRules();

        town.get("resident", "/suggestions").then().body("items.id", contains(lately.toString(), open.toString()));
        assertThat(Rows.texts("SELECT (wrapped_key IS NULL)::text FROM person_key WHERE person_id = ?", decided))
                .containsExactly("true");
    }

    @Test
    void people_behind_hearings_and_changes_are_forgotten_after_three_years() throws Exception {
        UUID resource = town.created(cafe("見本カフェ"));
        town.editor()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"heardOn\":\"2020-10-01\",\"heardFrom\":\"店主\"}")
                .post("/api/v1/resources/" + resource + "/hearings")
                .then()
                .statusCode(201);
        town.editor()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"heardOn\":\"2026-10-01\",\"heardFrom\":\"店員\"}")
                .post("/api/v1/resources/" + resource + "/hearings")
                .then()
                .statusCode(201);
        age(
                "UPDATE resource_history SET changed_at = now() - interval '4 years' WHERE resource_id = ? AND version = 0",
                resource);

        keepRules();

        town.get("coordinator", "/resources/" + resource + "/hearings")
                .then()
                .body("items.heardFrom", contains("店員", null));
        assertThat(town.get("coordinator", "/resources/" + resource + "/history")
                        .jsonPath()
                        .getList("items.account", String.class))
                .contains("")
                .anyMatch(account -> !account.isEmpty());
    }

    private static void age(String sql, UUID id) {
        Rows.change(sql, id);
    }

    private void keepRules() throws Exception {
        municipality.in(town.code(), () -> {
            rules.today();
            return true;
        });
    }
}
