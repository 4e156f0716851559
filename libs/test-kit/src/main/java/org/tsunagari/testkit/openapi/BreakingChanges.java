package org.tsunagari.testkit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tsunagari.testkit.openapi.OpenApiDocument.Operation;

/** What a client of the old document may trip over in the new one. */
final class BreakingChanges {
    private enum Direction {
        REQUEST,
        RESPONSE
    }

    private final OpenApiDocument old;
    private final OpenApiDocument now;
    private final Set<String> found = new TreeSet<>();
    private final Set<String> visited = new HashSet<>();

    private BreakingChanges(OpenApiDocument old, OpenApiDocument now) {
        this.old = old;
        this.now = now;
    }

    static List<String> between(OpenApiDocument old, OpenApiDocument now) {
        var changes = new BreakingChanges(old, now);
        old.operations().forEach(changes::operation);
        return new ArrayList<>(changes.found);
    }

    private void operation(Operation before) {
        JsonNode after = now.operation(before.method(), before.path());
        if (after.isMissingNode()) {
            boolean pathIsGone = now.operations().stream()
                    .noneMatch(operation -> operation.path().equals(before.path()));
            found.add(pathIsGone ? "path removed: " + before.path() : "operation removed: " + before.name());
            return;
        }
        parameters(before, after);
        JsonNode oldBody = old.resolve(before.node().path("requestBody"));
        JsonNode newBody = now.resolve(after.path("requestBody"));
        if (!oldBody.path("required").asBoolean() && newBody.path("required").asBoolean()) {
            found.add("request body now required: " + before.name());
        }
        content(before.name() + " request", oldBody, newBody, Direction.REQUEST);
        before.node().path("responses").properties().forEach(response -> {
            JsonNode newResponse = now.resolve(after.path("responses").path(response.getKey()));
            String where = before.name() + " " + response.getKey();
            if (newResponse.isMissingNode()) {
                found.add("response removed: " + where);
            } else {
                content(where, old.resolve(response.getValue()), newResponse, Direction.RESPONSE);
            }
        });
    }

    private void parameters(Operation before, JsonNode after) {
        List<JsonNode> oldParameters = resolved(old, before.node().path("parameters"));
        List<JsonNode> newParameters = resolved(now, after.path("parameters"));
        for (JsonNode parameter : oldParameters) {
            JsonNode match = matching(parameter, newParameters);
            if (match.isMissingNode()) {
                found.add("parameter removed: %s %s"
                        .formatted(before.name(), parameter.path("name").asText()));
            } else {
                schema(
                        "%s parameter %s"
                                .formatted(before.name(), parameter.path("name").asText()),
                        parameter.path("schema"),
                        match.path("schema"),
                        Direction.REQUEST);
            }
        }
        for (JsonNode parameter : newParameters) {
            boolean wasRequired =
                    matching(parameter, oldParameters).path("required").asBoolean();
            if (parameter.path("required").asBoolean() && !wasRequired) {
                found.add("parameter now required: %s %s"
                        .formatted(before.name(), parameter.path("name").asText()));
            }
        }
    }

    private void content(String where, JsonNode before, JsonNode after, Direction direction) {
        before.path("content").properties().forEach(entry -> {
            JsonNode media = after.path("content").path(entry.getKey());
            if (media.isMissingNode()) {
                found.add("media type removed: %s %s".formatted(where, entry.getKey()));
            } else {
                schema(where, entry.getValue().path("schema"), media.path("schema"), direction);
            }
        });
    }

    private void schema(String where, JsonNode oldSchema, JsonNode newSchema, Direction direction) {
        // A schema that contains itself is compared once per direction; by name, so that shared schemas are named once.
        JsonNode reference = oldSchema.path("$ref");
        String name = reference.isTextual()
                ? direction.name().toLowerCase(java.util.Locale.ROOT) + " "
                        + reference.asText().replaceFirst(".*/", "")
                : where;
        if (reference.isTextual() && !visited.add(name)) {
            return;
        }
        JsonNode before = old.resolve(oldSchema);
        JsonNode after = now.resolve(newSchema);
        if (before.has("type") && !before.path("type").equals(after.path("type"))) {
            found.add("type changed: %s from %s to %s".formatted(name, before.path("type"), after.path("type")));
        }
        Set<String> allowedNow = texts(after.path("enum"));
        texts(before.path("enum")).stream()
                .filter(value -> after.has("enum") && !allowedNow.contains(value))
                .forEach(value -> found.add("enum value removed: %s %s".formatted(name, value)));
        properties(name, before, after, direction);
        if (before.has("items")) {
            schema(name + "[]", before.path("items"), after.path("items"), direction);
        }
        for (String combination : List.of("allOf", "oneOf", "anyOf")) {
            for (int index = 0; index < before.path(combination).size(); index++) {
                schema(
                        name + "/" + combination + "/" + index,
                        before.path(combination).path(index),
                        after.path(combination).path(index),
                        direction);
            }
        }
    }

    private void properties(String name, JsonNode before, JsonNode after, Direction direction) {
        before.path("properties").properties().forEach(property -> {
            JsonNode match = after.path("properties").path(property.getKey());
            if (match.isMissingNode()) {
                found.add("property removed: %s.%s".formatted(name, property.getKey()));
            } else {
                schema(name + "." + property.getKey(), property.getValue(), match, direction);
            }
        });
        Set<String> requiredBefore = texts(before.path("required"));
        Set<String> requiredNow = texts(after.path("required"));
        if (direction == Direction.REQUEST) {
            requiredNow.stream()
                    .filter(field -> !requiredBefore.contains(field))
                    .forEach(field -> found.add("request field now required: %s.%s".formatted(name, field)));
        } else {
            requiredBefore.stream()
                    .filter(field -> !requiredNow.contains(field)
                            && after.path("properties").has(field))
                    .forEach(field -> found.add("response field no longer certain: %s.%s".formatted(name, field)));
        }
    }

    private static List<JsonNode> resolved(OpenApiDocument document, JsonNode parameters) {
        List<JsonNode> resolved = new ArrayList<>();
        parameters.forEach(parameter -> resolved.add(document.resolve(parameter)));
        return resolved;
    }

    private static JsonNode matching(JsonNode parameter, List<JsonNode> others) {
        return others.stream()
                .filter(other -> other.path("name").equals(parameter.path("name"))
                        && other.path("in").equals(parameter.path("in")))
                .findFirst()
                .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
