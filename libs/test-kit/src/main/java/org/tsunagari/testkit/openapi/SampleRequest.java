package org.tsunagari.testkit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.testkit.openapi.OpenApiDocument.Operation;

/**
 * How an operation is called for the access matrix.
 *
 * @param pathParameters by name; those that are missing become a random UUID, a thing that nobody may see
 * @param query without the question mark; may be empty
 */
public record SampleRequest(
        Map<String, String> pathParameters,
        String query,
        Map<String, String> headers,
        @Nullable String jsonBody) {

    /**
     * The published example where a body is expected, so that every example is really sent; empty JSON where there is
     * none. A fresh idempotency key, a precondition that may be stale.
     */
    public static SampleRequest of(Operation operation) {
        JsonNode body = operation.node().path("requestBody");
        JsonNode example = body.path("content").path("application/json").path("example");
        Map<String, String> headers = new HashMap<>();
        if (operation.method().equals("POST")) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (operation.method().equals("PUT") || operation.method().equals("PATCH")) {
            headers.put("If-Match", "\"0\"");
        }
        return new SampleRequest(
                Map.of(),
                "",
                headers,
                body.isMissingNode() ? null : example.isMissingNode() ? "{}" : example.toString());
    }

    public SampleRequest withPathParameter(String name, String value) {
        Map<String, String> parameters = new HashMap<>(pathParameters);
        parameters.put(name, value);
        return new SampleRequest(parameters, query, headers, jsonBody);
    }

    public SampleRequest withQuery(String text) {
        return new SampleRequest(pathParameters, text, headers, jsonBody);
    }

    public SampleRequest withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new SampleRequest(pathParameters, query, more, jsonBody);
    }

    public SampleRequest withBody(String contentType, String text) {
        return withHeader("Content-Type", contentType).withJsonBody(text);
    }

    public SampleRequest withJsonBody(String json) {
        return new SampleRequest(pathParameters, query, headers, json);
    }
}
