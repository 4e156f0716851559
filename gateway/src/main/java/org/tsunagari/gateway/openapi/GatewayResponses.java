package org.tsunagari.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tsunagari.gateway.problem.ProblemKind;

/** Describes the answers that the gateway may give in a service's place, where the service has not described them. */
final class GatewayResponses {

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final Header CHALLENGE = new Header("WWW-Authenticate", "`Bearer`");
    private static final Header RETRY = new Header("Retry-After", "Seconds to wait");
    private static final JsonMapper JSON = new JsonMapper();

    private record Header(String name, String description) {}

    private final ObjectNode components;

    GatewayResponses(ObjectNode components) {
        this.components = components;
    }

    void addTo(ObjectNode operation) {
        ObjectNode responses = operation.withObject("/responses");
        if (!isForEverybody(operation)) {
            add(responses, ProblemKind.UNAUTHENTICATED);
        }
        if (operation.has("requestBody")) {
            add(responses, ProblemKind.BODY_TOO_LARGE);
        }
        add(responses, ProblemKind.TOO_MANY_REQUESTS);
        add(responses, ProblemKind.BAD_GATEWAY);
        add(responses, ProblemKind.UNAVAILABLE);
        add(responses, ProblemKind.TIMEOUT);
    }

    /** Which says of itself that it asks for nobody's token. */
    private static boolean isForEverybody(ObjectNode operation) {
        return operation.has("security") && operation.get("security").isEmpty();
    }

    private static void add(ObjectNode responses, ProblemKind kind) {
        String status = Integer.toString(kind.status());
        if (!responses.has(status)) {
            responses.putObject(status).put("$ref", "#/components/responses/" + name(kind));
        }
    }

    /** Adds what {@link #addTo} refers to. */
    void define() {
        define(ProblemKind.UNAUTHENTICATED, "No access token, or not a good one", CHALLENGE);
        define(ProblemKind.BODY_TOO_LARGE, "The body is too large");
        define(ProblemKind.TOO_MANY_REQUESTS, "Too many requests of one caller", RETRY);
        define(ProblemKind.BAD_GATEWAY, "The connection to the service broke off; retry with the same Idempotency-Key");
        define(ProblemKind.UNAVAILABLE, "Not available at the moment", RETRY);
        define(ProblemKind.TIMEOUT, "The service did not answer in time; retry with the same Idempotency-Key");
        if (!components.path("schemas").has("Problem")) {
            defineProblem(components.withObject("/schemas/Problem"));
        }
    }

    private void define(ProblemKind kind, String description, Header... headers) {
        ObjectNode response = components.withObject("/responses").putObject(name(kind));
        response.put("description", description + " (`" + kind.code() + "`).");
        for (Header header : headers) {
            response.withObject("/headers")
                    .putObject(header.name())
                    .put("description", header.description())
                    .putObject("schema")
                    .put("type", "string");
        }
        ObjectNode content = response.putObject("content").putObject("application/problem+json");
        content.putObject("schema").put("$ref", PROBLEM);
        content.set("example", example(kind));
    }

    private static JsonNode example(ProblemKind kind) {
        try {
            return JSON.readTree(kind.body(true, "0197c7a4-52f1-7b6e-9d0c-3f1a5b7c9e21"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
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
