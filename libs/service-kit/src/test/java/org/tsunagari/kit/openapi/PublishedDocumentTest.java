package org.tsunagari.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsunagari.events.vocabulary.Sex;
import org.tsunagari.events.vocabulary.Term;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.ProblemType;

/** What the generator leaves out is completed by rule. */
class PublishedDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String GENERATED = """
        {"openapi": "3.1.0", "info": {"title": "Gifts", "version": "1", "description": "Gifts."},
         "paths": {
           "/api/v1/gifts": {"get": {"operationId": "listGifts",
             "parameters": [{"name": "cursor", "in": "query", "schema": {"type": "string"}},
                            {"name": "limit", "in": "query", "schema": {"type": "string"}}],
             "responses": {"200": {"description": "OK", "content": {
               "application/json": {"schema": {"$ref": "#/components/schemas/ObjectNode"}}, "text/csv": {}}}}}},
           "/api/v1/gifts/{id}/acceptance": {"post": {"operationId": "acceptGift",
             "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                            {"name": "Idempotency-Key", "in": "header", "schema": {"type": "string"}},
                            {"name": "If-Match", "in": "header", "schema": {"type": "string"}}],
             "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Acceptance"}}}},
             "responses": {
               "201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Gift"}}}},
               "403": {"description": "Not Allowed"}, "412": {"$ref": "#/components/responses/Own"}}}},
           "/api/v1/gifts/{id}": {"put": {"operationId": "putGift",
             "parameters": [{"name": "If-Match", "in": "header", "schema": {"type": "string"}},
                            {"name": "If-None-Match", "in": "header", "schema": {"type": "string"}}],
             "responses": {"200": {"description": "OK"}, "409": {"$ref": "#/components/responses/Conflict"}}}}},
         "webhooks": {"gift.sent": {"post": {"operationId": "tellGiftSent", "requestBody": {"content": {
           "application/json": {"schema": {"type": "object", "properties": {
             "data": {"$ref": "#/components/schemas/GiftNews"}}}}}}}}},
         "components": {
           "responses": {"Conflict": {"description": "`conflict`: the gift is another's."},
                         "Own": {"description": "the service's own"}, "Unused": {"description": "nobody's"}},
           "schemas": {
             "Gift": {"type": "object", "properties": {
               "id": {"type": "integer"}, "note": {"type": "string"}, "version": {"type": "integer"},
               "kind": {"$ref": "#/components/schemas/Kind1", "description": "How large"},
               "urgency": {"$ref": "#/components/schemas/Urgency"}, "sex": {"$ref": "#/components/schemas/Sex"},
               "wrappedAt": {"$ref": "#/components/schemas/LocalDateTime"}}},
             "GiftNews": {"type": "object", "properties": {"id": {"type": "integer"}, "note": {"type": "string"}}},
             "Urgency": {"type": "string", "enum": ["ROUTINE", "URGENT"]},
             "Sex": {"type": "string", "enum": ["FEMALE", "MALE"], "description": "Of a plant"},
             "LocalDateTime": {"type": "string", "format": "date-time", "examples": ["2022-03-10T12:15:50"]},
             "Acceptance": {"type": "object", "properties": {"note": {"type": "string"}}},
             "Kind1": {"type": "string", "enum": ["SMALL", "LARGE"]},
             "Problem": {"type": "object"},
             "Violation": {"type": "object", "properties": {"code": {"type": "string"}}},
             "ObjectNode": {"type": "object", "properties": {"x": {"$ref": "#/components/schemas/JsonNodeFactory"}}},
             "JsonNodeFactory": {"type": "object"}}}}
        """;

    /** How it is answered. */
    @Schema(name = "Gift")
    record GiftView(int id, @Nullable Kind kind, @Nullable String note, long version) {
        enum Kind {
            SMALL,
            LARGE
        }
    }

    /** What is posted to others. */
    @Schema(name = "GiftNews")
    record News(int id, @Nullable String note) {}

    /** How it is sent. */
    record Acceptance(@Nullable String note) {}

    @Test
    void what_an_operation_can_refuse_follows_from_its_shape() {
        assertThat(published()
                        .at("/paths/~1api~1v1~1gifts~1{id}~1acceptance/post/responses")
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "201", "400", "401", "403", "404", "409", "412", "413", "415", "422", "428", "503");
        assertThat(published().at("/paths/~1api~1v1~1gifts/get/responses").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("200", "400", "401", "403", "406", "503");
    }

    @Test
    void a_refusal_has_a_body_an_example_of_each_code_and_its_headers() {
        JsonNode notFound = published().at("/components/responses/NotFound");
        JsonNode problem = notFound.at("/content/application~1problem+json");
        assertThat(problem.at("/schema/$ref").asText()).isEqualTo("#/components/schemas/Problem");
        assertThat(problem.at("/examples/not-found/value/status").asInt()).isEqualTo(404);
        assertThat(problem.at("/examples/not-found/value/title").asText()).isEqualTo("Not found");
        assertThat(published().at("/components/responses/Unavailable/headers").has("Retry-After"))
                .isTrue();
        assertThat(published()
                        .at("/components/responses/Unauthenticated/headers")
                        .has("WWW-Authenticate"))
                .isTrue();
    }

    @Test
    void the_generators_words_give_way_and_the_services_own_stay() {
        JsonNode responses = published().at("/paths/~1api~1v1~1gifts~1{id}~1acceptance/post/responses");
        assertThat(responses.at("/403/$ref").asText()).isEqualTo("#/components/responses/Forbidden");
        assertThat(responses.at("/412/$ref").asText()).isEqualTo("#/components/responses/Own");
        assertThat(published().at("/components/responses/Conflict/description").asText())
                .isEqualTo("`conflict`: the gift is another's.");
        assertThat(published()
                        .at("/components/responses/Conflict/content/application~1problem+json/examples")
                        .fieldNames())
                .toIterable()
                .containsExactly("conflict");
    }

    @Test
    void what_an_operation_refuses_besides_stands_at_it_with_an_example_of_each() {
        JsonNode conflict = published().at("/paths/~1api~1v1~1gifts~1{id}~1acceptance/post/responses/409");
        assertThat(conflict.get("description").asText()).contains("`illegal-transition`", "`conflict`");
        assertThat(conflict.at(
                        "/content/application~1problem+json/examples/illegal-transition/value/allowedTransitions"))
                .isNotEmpty();
    }

    @Test
    void a_refusal_that_does_not_exist_cannot_be_named() {
        assertThatThrownBy(() -> ProblemCodes.of(index(), resources()).status("no-such-thing"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no-such-thing");
    }

    @Test
    void headers_that_are_required_in_reality_are_required_and_explained() {
        JsonNode parameters = published().at("/paths/~1api~1v1~1gifts~1{id}~1acceptance/post/parameters");
        assertThat(parameters)
                .filteredOn(parameter -> parameter.has("name"))
                .hasSize(3)
                .allMatch(parameter -> parameter.get("required").asBoolean())
                .noneMatch(parameter -> parameter.path("description").asText().isBlank());
        assertThat(parameters.get(0).get("description").asText()).isEqualTo("Id of the gift");
    }

    @Test
    void an_operation_says_who_may_ever_do_it_as_the_access_matrix_has_it() {
        assertThat(published()
                        .at("/paths/~1api~1v1~1gifts~1{id}~1acceptance/post/description")
                        .asText())
                .isEqualTo("**For** `partner-system`, `coordinator`.");
        assertThat(published().at("/paths/~1api~1v1~1gifts/get/description").asText())
                .isEqualTo("**For** every role.");
        assertThat(published().at("/paths/~1api~1v1~1gifts~1{id}/put").has("description"))
                .isFalse();
    }

    @Test
    void every_request_with_a_token_may_name_its_municipality_and_its_language() {
        assertThat(published().at("/paths/~1api~1v1~1gifts/get/parameters").findValuesAsText("$ref"))
                .containsExactly("#/components/parameters/Municipality", "#/components/parameters/Language");
        assertThat(published().at("/components/parameters/Municipality/name").asText())
                .isEqualTo("Tsunagari-Municipality");
        assertThat(published().at("/components/parameters/Municipality").has("required"))
                .isFalse();
    }

    @Test
    void what_can_be_wrong_with_a_member_is_listed_at_the_refusal_that_says_it() {
        assertThat(published()
                        .at("/components/responses/Unprocessable/description")
                        .asText())
                .contains("- `out-of-range`: Out of range", "- `required`: Required");
    }

    @Test
    void where_either_of_two_preconditions_is_enough_neither_is_required() {
        assertThat(published().at("/paths/~1api~1v1~1gifts~1{id}/put/parameters"))
                .noneMatch(parameter -> parameter.path("required").asBoolean());
    }

    @Test
    void an_answer_says_which_headers_it_has() {
        assertThat(published()
                        .at("/paths/~1api~1v1~1gifts~1{id}~1acceptance/post/responses/201/headers")
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("Location", "ETag", "Idempotency-Replayed");
        assertThat(published()
                        .at("/paths/~1api~1v1~1gifts~1{id}~1acceptance/post/responses/201/headers/ETag/description")
                        .asText())
                .isEqualTo("Version of the gift");
        assertThat(published()
                        .at("/paths/~1api~1v1~1gifts/get/responses/200/headers")
                        .has("Link"))
                .isTrue();
    }

    @Test
    void an_answer_always_has_the_members_of_its_record_and_some_may_be_null() {
        JsonNode gift = published().at("/components/schemas/Gift");
        assertThat(gift.get("required")).extracting(JsonNode::asText).containsExactly("id", "kind", "note", "version");
        assertThat(gift.at("/properties/note/type"))
                .extracting(JsonNode::asText)
                .containsExactly("string", "null");
        assertThat(gift.at("/properties/kind/anyOf/0/$ref").asText()).isEqualTo("#/components/schemas/GiftKind");
        assertThat(gift.at("/properties/kind/anyOf/1/type").asText()).isEqualTo("null");
        assertThat(gift.at("/properties/version/type").asText()).isEqualTo("integer");
    }

    @Test
    void what_is_sent_is_demanded_by_validation_alone() {
        assertThat(published().at("/components/schemas/Acceptance").has("required"))
                .isFalse();
    }

    @Test
    void a_time_without_zone_is_not_said_to_have_one() {
        JsonNode local = published().at("/components/schemas/LocalDateTime");
        assertThat(local.has("format")).isFalse();
        assertThat("2026-12-01T10:00").matches(local.get("pattern").asText());
    }

    @Test
    void no_class_of_a_library_is_published() {
        assertThat(published().at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "Gift",
                        "GiftNews",
                        "Acceptance",
                        "GiftKind",
                        "LocalDateTime",
                        "Problem",
                        "Sex",
                        "Urgency",
                        "Violation");
        assertThat(published()
                        .at("/paths/~1api~1v1~1gifts/get/responses/200/content/application~1json/schema/type")
                        .asText())
                .isEqualTo("object");
    }

    @Test
    void examples_stand_at_the_bodies_also_what_is_null_in_them() {
        JsonNode operation = published().at("/paths/~1api~1v1~1gifts~1{id}~1acceptance/post");
        assertThat(operation
                        .at("/requestBody/content/application~1json/example/note")
                        .asText())
                .isEqualTo("見本");
        assertThat(operation
                        .at("/responses/201/content/application~1json/example")
                        .has("note"))
                .isTrue();
    }

    @Test
    void another_media_type_has_an_example_of_its_own() {
        JsonNode content = published().at("/paths/~1api~1v1~1gifts/get/responses/200/content");
        assertThat(content.at("/text~1csv/example").asText()).isEqualTo("id,note\n7,見本\n");
        assertThat(content.at("/application~1json/example/items")).hasSize(1);
    }

    @Test
    void a_code_of_the_vocabulary_is_said_in_the_words_of_the_forms() {
        assertThat(published().at("/components/schemas/Urgency/description").asText())
                .contains("- `URGENT`: Urgent (緊急)");
    }

    @Test
    void members_and_codes_are_said_beside_the_code_unless_it_says_them_itself() {
        JsonNode schemas = published().at("/components/schemas");
        assertThat(schemas.at("/Gift/properties/note/description").asText()).isEqualTo("Written with it");
        assertThat(schemas.at("/Gift/properties/version/description").asText()).isEqualTo("Counts the changes");
        assertThat(schemas.at("/Gift/properties/kind").toString()).contains("How large");
        assertThat(schemas.at("/GiftNews/properties/note").has("description")).isFalse();
        assertThat(schemas.at("/GiftKind/description").asText())
                .isEqualTo("How large it is\n\n- `SMALL`: Fits into a pocket");
    }

    @Test
    void another_enum_of_the_same_name_keeps_to_its_description() {
        assertThat(published().at("/components/schemas/Sex/description").asText())
                .isEqualTo("Of a plant");
    }

    @Test
    void what_is_posted_to_others_says_how_it_is_signed_and_what_becomes_of_the_answer() {
        JsonNode message = published().at("/webhooks/gift.sent/post");
        assertThat(message.at("/parameters").findValuesAsText("name"))
                .containsExactly("webhook-id", "webhook-timestamp", "webhook-signature");
        assertThat(message.at("/responses").fieldNames()).toIterable().contains("2XX", "410", "default");
        assertThat(message.at("/security").isArray()).isTrue();
        assertThat(message.at("/security")).isEmpty();
        // it is written as an answer is: what may be null says so, and every member is there
        assertThat(published().at("/components/schemas/GiftNews/required"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("id", "note");
        assertThat(published().at("/components/schemas/GiftNews/properties/note/type"))
                .extracting(JsonNode::asText)
                .contains("null");
    }

    @Test
    void what_nothing_refers_to_is_not_published() {
        assertThat(published().at("/components/responses").has("Conflict")).isTrue();
        assertThat(published().at("/components/responses").has("Unused")).isFalse();
        assertThat(published().at("/components/responses").has("NotFound")).isTrue();
    }

    @Test
    void the_guide_follows_the_services_own_words() {
        assertThat(published().at("/info/description").asText())
                .startsWith("Gifts.\n\n## Before your first call")
                .contains("private_key_jwt", "Idempotency-Key", "If-Match");
        assertThat(published().at("/servers/0/url").asText()).isEqualTo("/");
    }

    private static JsonNode published() {
        SmallRyeOpenAPI document = SmallRyeOpenAPI.builder()
                .withCustomStaticFile(() -> new ByteArrayInputStream(GENERATED.getBytes(StandardCharsets.UTF_8)))
                .enableAnnotationScan(false)
                .enableModelReader(false)
                .enableStandardFilter(false)
                .addFilter(new PublishedDocument(index()))
                .build();
        try {
            return JSON.readTree(document.toJSON());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Index index() {
        try {
            return Index.of(List.of(
                    GiftView.class,
                    GiftView.Kind.class,
                    Acceptance.class,
                    News.class,
                    CommonProblem.class,
                    ProblemType.class,
                    Term.class,
                    Sex.class,
                    Urgency.class));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Resources resources() {
        return new Resources(Thread.currentThread().getContextClassLoader());
    }
}
