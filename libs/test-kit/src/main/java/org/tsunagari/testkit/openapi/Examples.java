package org.tsunagari.testkit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The examples in a document, and whether they are what the document says. */
final class Examples {
    private static final JsonSchemaFactory DRAFT_2020_12 = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final OpenApiDocument document;

    Examples(OpenApiDocument document) {
        this.document = document;
    }

    /** The examples of a media type, the only one and the named ones. */
    List<JsonNode> of(JsonNode media) {
        List<JsonNode> found = new ArrayList<>();
        if (media.has("example")) {
            found.add(media.path("example"));
        }
        media.path("examples")
                .forEach(example -> found.add(document.resolve(example).path("value")));
        return found;
    }

    /** What is wrong with an example: what its schema refuses, and members that the schema does not know. */
    List<String> violations(JsonNode schema, JsonNode example) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.setAll((ObjectNode) (schema.isObject() ? schema.deepCopy() : JsonNodeFactory.instance.objectNode()));
        root.set("components", document.at("/components"));
        JsonSchema validator = DRAFT_2020_12.getSchema(root, STRICT);
        Stream<String> refused = validator.validate(example).stream().map(ValidationMessage::getMessage);
        List<String> unknown = new ArrayList<>();
        unknown(schema, example, "$", unknown);
        return Stream.concat(refused, unknown.stream()).toList();
    }

    private void unknown(JsonNode schema, JsonNode example, String where, List<String> found) {
        if (example.isArray()) {
            for (JsonNode branch : branches(schema, new HashSet<>())) {
                if (branch.has("items")) {
                    example.forEach(item -> unknown(branch.path("items"), item, where + "[]", found));
                }
            }
        } else if (example.isObject()) {
            List<JsonNode> described = branches(schema, new HashSet<>()).stream()
                    .filter(branch -> branch.has("properties"))
                    .toList();
            example.properties().forEach(member -> {
                List<JsonNode> known = described.stream()
                        .map(branch -> branch.path("properties").path(member.getKey()))
                        .filter(property -> !property.isMissingNode())
                        .toList();
                String at = where + "." + member.getKey();
                if (known.isEmpty() && !described.isEmpty()) {
                    found.add(at + ": no such member in the schema");
                }
                known.forEach(property -> unknown(property, member.getValue(), at, found));
            });
        }
    }

    /** A schema and what it is put together from. */
    private List<JsonNode> branches(JsonNode schema, Set<JsonNode> seen) {
        JsonNode resolved = document.resolve(schema);
        List<JsonNode> branches = new ArrayList<>();
        if (seen.add(resolved)) {
            branches.add(resolved);
            for (String combination : List.of("allOf", "anyOf", "oneOf")) {
                resolved.path(combination).forEach(part -> branches.addAll(branches(part, seen)));
            }
        }
        return branches;
    }
}
