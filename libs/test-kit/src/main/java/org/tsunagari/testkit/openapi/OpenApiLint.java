package org.tsunagari.testkit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tsunagari.testkit.openapi.OpenApiDocument.Operation;

/**
 * What somebody misses who has to build against a document without being able to ask: words, refusals, examples. A
 * document without findings can be handed to a partner.
 */
public final class OpenApiLint {
    private static final Pattern INTERNAL_OR_ACCIDENTAL = Pattern.compile(
            "JsonNode.*|ObjectNode|ArrayNode|Object|Response|.*\\d|Kind|State|Status|Type|Level|Field|.*(Entity|Impl)");
    private static final Set<String> SENT_IN_HEADERS_BY_THE_CLIENT_ITSELF = Set.of("Accept", "Authorization");

    private final OpenApiDocument document;
    private final Examples examples;
    private final Set<String> findings = new TreeSet<>();

    private OpenApiLint(OpenApiDocument document) {
        this.document = document;
        this.examples = new Examples(document);
    }

    /** Fails and says everything that is missing or wrong. */
    public static void assertReadable(OpenApiDocument document) {
        List<String> findings = findings(document);
        if (!findings.isEmpty()) {
            throw new AssertionError("%d findings:%n%s".formatted(findings.size(), String.join("\n", findings)));
        }
    }

    static List<String> findings(OpenApiDocument document) {
        var lint = new OpenApiLint(document);
        lint.overview();
        Set<String> operationIds = new HashSet<>();
        for (Operation operation : document.operations()) {
            lint.words(operation, operationIds);
            lint.parameters(operation);
            lint.refusals(operation);
            lint.bodies(operation);
        }
        for (Operation message : document.webhooks()) {
            lint.words(message, operationIds);
            lint.parameters(message);
            lint.answersOfOthers(message);
            lint.bodies(message);
        }
        document.at("/components/schemas").properties().forEach(lint::schema);
        return new ArrayList<>(lint.findings);
    }

    private void overview() {
        if (document.at("/info/description").asText().isBlank()) {
            findings.add("the document has no description");
        }
        if (document.at("/servers").isEmpty()) {
            findings.add("the document names no server");
        }
    }

    private void words(Operation operation, Set<String> operationIds) {
        for (String member : List.of("operationId", "summary", "description")) {
            if (operation.node().path(member).asText().isBlank()) {
                findings.add("%s: no %s".formatted(operation.name(), member));
            }
        }
        if (operation.node().path("tags").isEmpty()) {
            findings.add("%s: no tag".formatted(operation.name()));
        }
        String id = operation.node().path("operationId").asText();
        if (!id.isBlank() && !operationIds.add(id)) {
            findings.add("%s: operationId %s is another's too".formatted(operation.name(), id));
        }
    }

    private void parameters(Operation operation) {
        for (JsonNode reference : operation.node().path("parameters")) {
            JsonNode parameter = document.resolve(reference);
            String name = parameter.path("name").asText();
            if (parameter.path("description").asText().isBlank()
                    && !SENT_IN_HEADERS_BY_THE_CLIENT_ITSELF.contains(name)) {
                findings.add("%s: parameter %s has no description".formatted(operation.name(), name));
            }
            if (name.equals("Idempotency-Key") && !parameter.path("required").asBoolean()) {
                findings.add("%s: Idempotency-Key is not required".formatted(operation.name()));
            }
            if (name.equals("If-Match")
                    && !parameter.path("required").asBoolean()
                    && !has(operation, "If-None-Match")) {
                findings.add("%s: If-Match is not required".formatted(operation.name()));
            }
        }
    }

    private void refusals(Operation operation) {
        JsonNode responses = operation.node().path("responses");
        for (String status : expectedRefusals(operation)) {
            if (!responses.has(status)) {
                findings.add("%s: says nothing of %s".formatted(operation.name(), status));
            }
        }
        responses.properties().forEach(response -> {
            String where = operation.name() + " " + response.getKey();
            JsonNode answer = document.resolve(response.getValue());
            if (answer.path("description").asText().isBlank()) {
                findings.add(where + ": no description");
            }
            answer.path("headers").properties().forEach(header -> {
                if (document.resolve(header.getValue())
                        .path("description")
                        .asText()
                        .isBlank()) {
                    findings.add("%s: header %s has no description".formatted(where, header.getKey()));
                }
            });
            if (response.getKey().startsWith("4") || response.getKey().startsWith("5")) {
                problem(where, answer.path("content").path("application/problem+json"));
            }
        });
    }

    /** Whoever takes a message must know what is made of the answer. */
    private void answersOfOthers(Operation message) {
        JsonNode answers = message.node().path("responses");
        if (answers.isEmpty()) {
            findings.add("%s: says nothing of answers".formatted(message.name()));
        }
        answers.properties().forEach(answer -> {
            if (answer.getValue().path("description").asText().isBlank()) {
                findings.add("%s %s: no description".formatted(message.name(), answer.getKey()));
            }
        });
        if (message.node().path("requestBody").isMissingNode()) {
            findings.add("%s: no body".formatted(message.name()));
        }
    }

    private void problem(String where, JsonNode problem) {
        if (!problem.path("schema").path("$ref").asText().endsWith("/Problem")) {
            findings.add(where + ": no problem details");
        } else if (examples.of(problem).isEmpty()) {
            findings.add(where + ": no example of the refusal");
        }
        check(where, problem);
    }

    /** What an operation must be ready to refuse, by its shape. */
    private List<String> expectedRefusals(Operation operation) {
        List<String> expected = new ArrayList<>(List.of("400", "503"));
        JsonNode security = operation.node().path("security");
        if (security.isMissingNode() || !security.isEmpty()) {
            expected.addAll(List.of("401", "403"));
        }
        if (operation.path().contains("{")) {
            expected.add("404");
        }
        if (has(operation, "If-Match")) {
            expected.addAll(List.of("412", "428"));
        }
        if (has(operation, "Idempotency-Key")) {
            expected.add("422");
        }
        JsonNode body = document.resolve(operation.node().path("requestBody"));
        if (!body.isMissingNode()) {
            expected.addAll(List.of("413", "415"));
            if (body.path("content").has("application/json")) {
                expected.add("422");
            }
        }
        return expected;
    }

    private boolean has(Operation operation, String parameter) {
        for (JsonNode reference : operation.node().path("parameters")) {
            if (document.resolve(reference).path("name").asText().equals(parameter)) {
                return true;
            }
        }
        return false;
    }

    private void bodies(Operation operation) {
        json(
                operation.name() + " request",
                document.resolve(operation.node().path("requestBody")).path("content"));
        operation.node().path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                json(
                        operation.name() + " " + response.getKey(),
                        document.resolve(response.getValue()).path("content"));
            }
        });
    }

    private void json(String where, JsonNode content) {
        JsonNode media = content.path("application/json");
        if (!media.isMissingNode() && examples.of(media).isEmpty()) {
            findings.add(where + ": no example");
        }
        check(where, media);
    }

    private void check(String where, JsonNode media) {
        examples.of(media).forEach(example -> examples.violations(media.path("schema"), example)
                .forEach(violation -> findings.add("%s: example: %s".formatted(where, violation))));
    }

    private void schema(Map.Entry<String, JsonNode> schema) {
        if (INTERNAL_OR_ACCIDENTAL.matcher(schema.getKey()).matches()) {
            findings.add("schema %s: a name that tells a partner nothing".formatted(schema.getKey()));
        }
        if (schema.getValue().path("description").asText().isBlank()) {
            findings.add("schema %s: no description".formatted(schema.getKey()));
        }
        String said = schema.getValue().path("description").asText();
        for (JsonNode code : schema.getValue().path("enum")) {
            if (!code.isNull() && !said.contains("`" + code.asText() + "`")) {
                findings.add("schema %s: does not say what %s means".formatted(schema.getKey(), code.asText()));
            }
        }
        schema.getValue().path("properties").properties().forEach(member -> {
            if (member.getValue().path("description").asText().isBlank() && !isSaidElsewhere(member.getValue())) {
                findings.add("schema %s: %s has no description".formatted(schema.getKey(), member.getKey()));
            }
        });
    }

    /** A member that is of a schema with a name is described by that. */
    private static boolean isSaidElsewhere(JsonNode member) {
        return member.findParent("$ref") != null;
    }
}
