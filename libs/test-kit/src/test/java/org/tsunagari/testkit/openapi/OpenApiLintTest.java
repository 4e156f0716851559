package org.tsunagari.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A document that a partner could not work with is refused, by what it lacks. */
class OpenApiLintTest {
    private static final String GOOD = """
        openapi: 3.1.0
        info: {title: Referrals, description: What to know first}
        servers: [{url: /}]
        paths:
          /api/v1/referrals/{id}/acceptance:
            post:
              operationId: acceptReferral
              summary: Accept it
              description: The centre takes the case.
              tags: [Referrals]
              parameters:
                - {name: id, in: path, required: true, description: Id of the referral}
                - {name: If-Match, in: header, required: true, description: The version}
                - {name: Idempotency-Key, in: header, required: true, description: Your key}
              requestBody:
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Acceptance'}
                    example: {note: 見本, on: '2026-05-11'}
              responses:
                '200':
                  description: Accepted
                  headers:
                    ETag: {description: Version}
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Referral'}
                      example: {id: 7, note: null, steps: [{name: first}]}
                '400': {$ref: '#/components/responses/Refused'}
                '401': {$ref: '#/components/responses/Refused'}
                '403': {$ref: '#/components/responses/Refused'}
                '404': {$ref: '#/components/responses/Refused'}
                '412': {$ref: '#/components/responses/Refused'}
                '413': {$ref: '#/components/responses/Refused'}
                '415': {$ref: '#/components/responses/Refused'}
                '422': {$ref: '#/components/responses/Refused'}
                '428': {$ref: '#/components/responses/Refused'}
                '503': {$ref: '#/components/responses/Refused'}
        components:
          responses:
            Refused:
              description: It is refused
              content:
                application/problem+json:
                  schema: {$ref: '#/components/schemas/Problem'}
                  examples: {not-found: {value: {code: not-found}}}
          schemas:
            Acceptance:
              type: object
              description: What is said with it
              required: [note]
              properties: {note: {type: string, description: Words}, on: {type: string, format: date, description: Day}}
            Referral:
              type: object
              description: A referral
              required: [id, note]
              properties:
                id: {type: integer, description: Its id}
                note: {anyOf: [{$ref: '#/components/schemas/Note'}, {type: 'null'}]}
                steps: {type: array, items: {$ref: '#/components/schemas/Step'}}
            Note: {type: string, enum: [見本], description: 'Words, `見本`: made up'}
            Step: {type: object, description: One of several, properties: {name: {type: string, description: Its name}}}
            Problem:
              type: object
              description: A refusal
              required: [code]
              properties: {code: {type: string, description: Stable}}
        """;

    @Test
    void a_document_that_says_everything_passes() {
        assertThatCode(() -> OpenApiLint.assertReadable(OpenApiDocument.parse(GOOD)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_bad_document_fails_with_all_that_is_wrong_with_it() {
        var bad = OpenApiDocument.parse("""
            openapi: 3.1.0
            info: {title: Referrals}
            paths:
              /api/v1/referrals/{id}:
                post:
                  parameters:
                    - {name: id, in: path, required: true}
                    - {name: Idempotency-Key, in: header}
                    - {name: If-Match, in: header, description: The version}
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/State1'}}}}
                  responses:
                    '201': {headers: {ETag: {}}, content: {application/json: {}}}
                    '403': {description: Not Allowed}
            components:
              schemas:
                State1: {type: string}
                JsonNodeFactory: {type: object, description: Nothing of a partner's}
            """);

        assertThat(OpenApiLint.findings(bad))
                .contains(
                        "the document has no description",
                        "the document names no server",
                        "POST /api/v1/referrals/{id}: no operationId",
                        "POST /api/v1/referrals/{id}: no summary",
                        "POST /api/v1/referrals/{id}: no description",
                        "POST /api/v1/referrals/{id}: no tag",
                        "POST /api/v1/referrals/{id}: parameter id has no description",
                        "POST /api/v1/referrals/{id}: parameter Idempotency-Key has no description",
                        "POST /api/v1/referrals/{id}: Idempotency-Key is not required",
                        "POST /api/v1/referrals/{id}: If-Match is not required",
                        "POST /api/v1/referrals/{id} request: no example",
                        "POST /api/v1/referrals/{id} 201: no description",
                        "POST /api/v1/referrals/{id} 201: header ETag has no description",
                        "POST /api/v1/referrals/{id} 201: no example",
                        "POST /api/v1/referrals/{id} 403: no problem details",
                        "schema State1: no description",
                        "schema State1: a name that tells a partner nothing",
                        "schema JsonNodeFactory: a name that tells a partner nothing");
        for (String status : List.of("400", "401", "404", "412", "413", "415", "422", "428", "503")) {
            assertThat(OpenApiLint.findings(bad)).contains("POST /api/v1/referrals/{id}: says nothing of " + status);
        }
        assertThatThrownBy(() -> OpenApiLint.assertReadable(bad)).isInstanceOf(AssertionError.class);
    }

    @Test
    void an_example_that_its_schema_refuses_is_found_wherever_it_is_wrong() {
        assertThat(without("note: 見本, "))
                .singleElement()
                .asString()
                .contains("request: example")
                .contains("note");
        assertThat(changed("'2026-05-11'", "yesterday"))
                .singleElement()
                .asString()
                .contains("date");
        assertThat(changed("note: null,", "note: 3,"))
                .isNotEmpty()
                .allMatch(finding -> finding.contains("200: example"));
        assertThat(changed("value: {code: not-found}", "value: {}"))
                .hasSize(10)
                .allMatch(finding -> finding.contains("code"));
    }

    @Test
    void a_member_that_the_schema_does_not_know_is_found() {
        assertThat(changed("{name: first}", "{nome: first}"))
                .containsExactly("POST /api/v1/referrals/{id}/acceptance 200: example: $.steps[].nome:"
                        + " no such member in the schema");
    }

    @Test
    void a_member_that_nobody_describes_is_found_unless_it_has_a_schema_that_does() {
        assertThat(without(", description: Day")).containsExactly("schema Acceptance: on has no description");
    }

    @Test
    void a_code_that_nobody_explains_is_found() {
        assertThat(changed("'Words, `見本`: made up'", "Words"))
                .containsExactly("schema Note: does not say what 見本 means");
    }

    @Test
    void a_refusal_without_an_example_is_found() {
        assertThat(without("examples: {not-found: {value: {code: not-found}}}"))
                .hasSize(10)
                .allMatch(finding -> finding.endsWith("no example of the refusal"));
    }

    @Test
    void a_message_to_others_is_explained_and_exemplified_like_an_operation() {
        String message = GOOD.replace("components:\n  responses:", """
            webhooks:
              referral.accepted:
                post:
                  operationId: tellReferralAccepted
                  summary: It was accepted
                  description: Read it.
                  tags: [Referrals]
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/Acceptance'}
                        example: {note: 見本, on: '2026-05-11'}
                  responses:
                    '2XX': {description: Taken}
            components:
              responses:\
            """);
        assertThat(OpenApiLint.findings(OpenApiDocument.parse(message))).isEmpty();
        assertThat(OpenApiLint.findings(OpenApiDocument.parse(message.replace("summary: It was accepted", "x: y")
                        .replace("'2XX': {description: Taken}", "'2XX': {}"))))
                .containsExactly("POST referral.accepted 2XX: no description", "POST referral.accepted: no summary");
    }

    @Test
    void one_operation_id_names_one_operation() {
        String twice = GOOD.replace("components:\n  responses:", """
              /api/v1/referrals/{id}/decline:
                post: {operationId: acceptReferral}
            components:
              responses:\
            """);
        assertThat(OpenApiLint.findings(OpenApiDocument.parse(twice)))
                .contains("POST /api/v1/referrals/{id}/decline: operationId acceptReferral is another's too");
    }

    private static List<String> without(String text) {
        return changed(text, "");
    }

    private static List<String> changed(String text, String replacement) {
        assertThat(GOOD).contains(text);
        return OpenApiLint.findings(OpenApiDocument.parse(GOOD.replace(text, replacement)));
    }
}
