package org.tsunagari.kit.openapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The reusable schemas of a document. */
final class Schemas {

    private static final Set<String> INTERNALS = Set.of("ObjectNode", "JsonNode", "ArrayNode");

    private static final Pattern LOCAL = Pattern.compile("[0-9T:.-]*\\d");

    private final OpenAPI api;

    Schemas(OpenAPI api) {
        this.api = api;
    }

    /** A tree of JSON is an object to a partner, whatever library holds it here. */
    void dropInternals() {
        SchemaWalk.all(api, schema -> {
            if (INTERNALS.contains(String.valueOf(SchemaWalk.referred(schema)))) {
                schema.setRef(null);
                schema.setType(List.of(SchemaType.OBJECT));
            }
        });
    }

    /** The generator says of a day and time without zone what RFC 3339 says of one with it. */
    void correctLocalTimes() {
        SchemaWalk.all(api, schema -> {
            if ("date-time".equals(schema.getFormat()) && isLocal(schema)) {
                schema.setFormat(null);
                schema.setPattern("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");
            }
        });
    }

    private static boolean isLocal(Schema schema) {
        return schema.getExamples() != null
                && schema.getExamples().stream()
                        .anyMatch(example -> LOCAL.matcher(example.toString()).matches());
    }

    /** Removes what no operation leads to. */
    void dropUnused() {
        Set<String> used = new HashSet<>();
        SchemaWalk.operations(api).forEach(operation -> {
            SchemaWalk.requests(operation).forEach(schema -> reach(schema, used));
            SchemaWalk.responses(operation).forEach(schema -> reach(schema, used));
        });
        SchemaWalk.webhooks(api).flatMap(SchemaWalk::requests).forEach(schema -> reach(schema, used));
        Set.copyOf(SchemaWalk.components(api).keySet()).stream()
                .filter(name -> !used.contains(name) && !Refusals.SCHEMAS.contains(name))
                .forEach(name -> api.getComponents().removeSchema(name));
    }

    /**
     * Says what nobody has said at the code: {@code Schema=…}, {@code Schema.member=…}, {@code .member=…} where it means the same
     * in every schema, and {@code Schema.CODE=…}, which become lines under the description of an enum.
     */
    void describe(Map<String, String> texts) {
        SchemaWalk.components(api).forEach((name, schema) -> {
            if (schema.getDescription() == null && texts.containsKey(name)) {
                schema.setDescription(texts.get(name));
            }
            if (schema.getEnumeration() != null) {
                explain(name, schema, texts);
            }
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((member, of) -> {
                    if (of.getDescription() == null) {
                        of.setDescription(texts.getOrDefault(name + "." + member, texts.get("." + member)));
                    }
                });
            }
        });
    }

    private static void explain(String name, Schema schema, Map<String, String> texts) {
        String lines = schema.getEnumeration().stream()
                .filter(code -> texts.containsKey(name + "." + code))
                .map(code -> "- `%s`: %s".formatted(code, texts.get(name + "." + code)))
                .collect(Collectors.joining("\n"));
        if (!lines.isEmpty()) {
            schema.setDescription(schema.getDescription() + "\n\n" + lines);
        }
    }

    /** Adds the names of all components that a schema leads to. */
    void reach(Schema from, Set<String> names) {
        Deque<Schema> open = new ArrayDeque<>(List.of(from));
        Map<String, Schema> components = SchemaWalk.components(api);
        while (!open.isEmpty()) {
            Consumer<Schema> follow = schema -> {
                String name = SchemaWalk.referred(schema);
                if (name != null && names.add(name) && components.containsKey(name)) {
                    open.add(components.get(name));
                }
            };
            SchemaWalk.within(open.remove(), follow);
        }
    }
}
