package org.tsunagari.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagari.testkit.CheckedInFile;

class OpenApiSnapshotTest {
    private static final String PUBLISHED = """
            openapi: 3.1.0
            paths:
              /api/v1/referrals:
                get:
                  parameters:
                    - {name: status, in: query, schema: {type: string, enum: [SUBMITTED, ACCEPTED]}}
                  responses:
                    '200':
                      content:
                        application/json:
                          schema: {type: array, items: {$ref: '#/components/schemas/Referral'}}
                post:
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/Submission'}
                  responses:
                    '201': {description: created}
              /api/v1/organisations:
                get:
                  responses:
                    '200': {description: all}
            components:
              schemas:
                Submission:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string}
                    wish: {type: string}
                    urgency: {type: string, enum: [ROUTINE, URGENT]}
                Referral:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string}
                    number: {type: integer}
                    parent: {$ref: '#/components/schemas/Referral'}
            """;

    @TempDir
    Path directory;

    @Test
    void an_unchanged_document_passes_whether_json_or_yaml() {
        var file = published();

        assertThatCode(() -> OpenApiSnapshot.assertCurrent(OpenApiDocument.parse(PUBLISHED), file))
                .doesNotThrowAnyException();
        String json = OpenApiDocument.parse(PUBLISHED).canonical();
        assertThatCode(() -> OpenApiSnapshot.assertCurrent(OpenApiDocument.parse(json), file))
                .doesNotThrowAnyException();
    }

    @Test
    void an_addition_fails_without_being_called_breaking() {
        var grown = OpenApiDocument.parse(
                PUBLISHED.replace("wish: {type: string}", "wish: {type: string}\n        hope: {type: string}"));
        var file = published();

        assertThatThrownBy(() -> OpenApiSnapshot.assertCurrent(grown, file))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("update-snapshots")
                .message()
                .doesNotContain("BREAKS");
    }

    @Test
    void a_breaking_change_is_named_in_the_failure() {
        var changed = OpenApiDocument.parse(PUBLISHED.replace("/api/v1/organisations:", "/api/v1/institutions:"));
        var file = published();

        assertThatThrownBy(() -> OpenApiSnapshot.assertCurrent(changed, file))
                .hasMessageContaining("BREAKS")
                .hasMessageContaining("path removed: /api/v1/organisations");
    }

    @Test
    void a_missing_snapshot_fails_and_is_written_when_updates_are_asked_for() {
        var file = new CheckedInFile(directory.resolve("new.json"));
        var live = OpenApiDocument.parse(PUBLISHED);
        assertThatThrownBy(() -> OpenApiSnapshot.assertCurrent(live, file)).isInstanceOf(AssertionError.class);

        System.setProperty("tsunagari.update-snapshots", "true");
        try {
            OpenApiSnapshot.assertCurrent(live, file);
        } finally {
            System.clearProperty("tsunagari.update-snapshots");
        }
        assertThatCode(() -> OpenApiSnapshot.assertCurrent(live, file)).doesNotThrowAnyException();
    }

    @Test
    void a_removed_operation_is_breaking() {
        assertThat(breaking("    post:", "    patch:")).contains("operation removed: POST /api/v1/referrals");
    }

    @Test
    void a_removed_response_is_breaking() {
        assertThat(breaking("'201'", "'202'")).containsExactly("response removed: POST /api/v1/referrals 201");
    }

    @Test
    void a_removed_property_is_breaking_in_requests_and_in_responses() {
        assertThat(breaking("        wish: {type: string}\n", ""))
                .containsExactly("property removed: request Submission.wish");
        assertThat(breaking("        number: {type: integer}\n", ""))
                .containsExactly("property removed: response Referral.number");
    }

    @Test
    void a_removed_enum_value_is_breaking_in_bodies_and_in_parameters() {
        assertThat(breaking("[ROUTINE, URGENT]", "[ROUTINE]"))
                .containsExactly("enum value removed: request Submission.urgency URGENT");
        assertThat(breaking("[SUBMITTED, ACCEPTED]", "[ACCEPTED]"))
                .containsExactly("enum value removed: GET /api/v1/referrals parameter status SUBMITTED");
    }

    @Test
    void a_newly_required_request_field_is_breaking() {
        assertThat(breaking("required: [name]", "required: [name, wish]"))
                .containsExactly("request field now required: request Submission.wish");
    }

    @Test
    void a_response_field_that_may_be_missing_now_is_breaking() {
        assertThat(breaking("required: [id]", "required: [number]"))
                .containsExactly("response field no longer certain: response Referral.id");
    }

    @Test
    void a_changed_type_is_breaking() {
        assertThat(breaking("number: {type: integer}", "number: {type: string}"))
                .containsExactly("type changed: response Referral.number from \"integer\" to \"string\"");
    }

    @Test
    void a_removed_or_newly_required_parameter_is_breaking() {
        assertThat(breaking("name: status, in: query,", "name: state, in: query, required: true,"))
                .containsExactly(
                        "parameter now required: GET /api/v1/referrals state",
                        "parameter removed: GET /api/v1/referrals status");
    }

    private CheckedInFile published() {
        var file = new CheckedInFile(directory.resolve("referral.json"));
        file.write(OpenApiDocument.parse(PUBLISHED).canonical());
        return file;
    }

    private static List<String> breaking(String text, String replacement) {
        assertThat(PUBLISHED).contains(text);
        return BreakingChanges.between(
                OpenApiDocument.parse(PUBLISHED), OpenApiDocument.parse(PUBLISHED.replace(text, replacement)));
    }
}
