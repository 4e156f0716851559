package org.tsunagari.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tsunagari.gateway.problem.ProblemKind;

/** Describes the answers that the gateway may give in a service's place, where the service has not described them. */
final class GatewayResponses {

    private static final String PROBLEM = "#/components/schemas/Problem";

    private final ObjectNode components;

    GatewayResponses(ObjectNode components) {
        this.components = components;
    }

    void addTo(ObjectNode operation) {
        ObjectNode responses = operation.withObject("/responses");
        add(responses, ProblemKind.UNAUTHENTICATED);
        if (operation.has("requestBody")) {
            add(responses, ProblemKind.BODY_TOO_LARGE);
        }
        add(responses, ProblemKind.TOO_MANY_REQUESTS);
        add(responses, ProblemKind.BAD_GATEWAY);
        add(responses, ProblemKind.UNAVAILABLE);
        add(responses, ProblemKind.TIMEOUT);
    }

    private static void add(ObjectNode responses, ProblemKind kind) {
        String status = Integer.toString(kind.status());
        if (!responses.has(status)) {
            responses.putObject(status).put("$ref", "#/components/responses/" + name(kind));
        }
    }

    /** Adds what {@link #addTo} refers to. */
    void define() {
        define(ProblemKind.UNAUTHENTICATED, "No access token, or not a good one", "WWW-Authenticate");
        define(ProblemKind.BODY_TOO_LARGE, "The body is too large");
        define(ProblemKind.TOO_MANY_REQUESTS, "Too many requests of one caller", "Retry-After");
        define(ProblemKind.BAD_GATEWAY, "The connection to the service broke off; retry with the same Idempotency-Key");
        define(ProblemKind.UNAVAILABLE, "Not available at the moment", "Retry-After");
        define(ProblemKind.TIMEOUT, "The service did not answer in time; retry with the same Idempotency-Key");
        if (!components.path("schemas").has("Problem")) {
            defineProblem(components.withObject("/schemas/Problem"));
        }
    }

    private void define(ProblemKind kind, String description, String... headers) {
        ObjectNode response = components.withObject("/responses").putObject(name(kind));
        response.put("description", description + " (`" + kind.code() + "`).");
        for (String header : headers) {
            response.withObject("/headers")
                    .putObject(header)
                    .putObject("schema")
                    .put("type", "string");
        }
        response.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", PROBLEM);
    }

    private static void defineProblem(ObjectNode schema) {
        schema.put("type", "object")
                .put("description", "A refusal (RFC 9457). Decide by `code`; `title` is for people.");
        ObjectNode properties = schema.putObject("properties");
        for (String text : new String[] {"type", "title", "code", "instance"}) {
            properties.putObject(text).put("type", "string");
        }
        properties.putObject("status").put("type", "integer");
    }

    private static String name(ProblemKind kind) {
        StringBuilder name = new StringBuilder("Gateway");
        for (String word : kind.code().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return name.toString();
    }
}
