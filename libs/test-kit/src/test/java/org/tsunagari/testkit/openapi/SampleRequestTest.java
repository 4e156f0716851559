package org.tsunagari.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the access matrix sends is what the document shows. */
class SampleRequestTest {

    @Test
    void the_published_example_is_sent() {
        assertThat(sample("{content: {application/json: {example: {note: 見本}}}}")
                        .jsonBody())
                .isEqualTo("{\"note\":\"見本\"}");
    }

    @Test
    void a_body_without_example_is_empty_and_no_body_is_none() {
        assertThat(sample("{content: {application/json: {}}}").jsonBody()).isEqualTo("{}");
        assertThat(SampleRequest.of(operation("responses: {}")).jsonBody()).isNull();
    }

    private static SampleRequest sample(String requestBody) {
        return SampleRequest.of(operation("requestBody: " + requestBody));
    }

    private static OpenApiDocument.Operation operation(String content) {
        return OpenApiDocument.parse("paths: {/api/v1/gifts: {post: {%s}}}".formatted(content))
                .operations()
                .getFirst();
    }
}
