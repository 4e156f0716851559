package org.tsunagari.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tsunagari.gateway.proxy.Service;

/** Makes one OpenAPI 3.1 document out of those of the services. Pure: the same parts give the same document. */
final class MergedApi {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Pattern NOT_IN_IDENTIFIERS = Pattern.compile("[^A-Za-z0-9]+");

    private final ObjectNode document;
    private final GatewayResponses responses;
    private final Set<String> operationIds = new HashSet<>();
    private final TreeMap<String, ObjectNode> tags = new TreeMap<>();

    private MergedApi(ObjectNode document) {
        this.document = document;
        this.responses = new GatewayResponses(document.withObject("/components"));
    }

    /**
     * Merges.
     *
     * @param frame info, servers and security of the whole; paths and components are added to it
     */
    static ObjectNode merge(ObjectNode frame, List<Part> parts) {
        MergedApi merged = new MergedApi(frame.deepCopy());
        Names names = Names.of(parts);
        for (Part part : parts) {
            merged.addComponents(part, names);
            merged.addTags(part);
        }
        TreeMap<String, JsonNode> paths = new TreeMap<>();
        for (Part part : parts) {
            new TreeMap<>(part.paths())
                    .forEach((path, item) -> paths.put(path, merged.pathItem(path, names.rename(item, part), part)));
        }
        merged.document.withObject("/paths").setAll(paths);
        TreeMap<String, JsonNode> webhooks = new TreeMap<>();
        for (Part part : parts) {
            part.webhooks()
                    .forEach((name, item) -> webhooks.put(name, merged.webhook(name, names.rename(item, part), part)));
        }
        if (!webhooks.isEmpty()) {
            merged.document.withObject("/webhooks").setAll(webhooks);
        }
        merged.document.putArray("tags").addAll(merged.tags.values());
        merged.responses.define();
        return merged.document;
    }

    private void addComponents(Part part, Names names) {
        ObjectNode components = document.withObject("/components");
        part.components().entrySet().stream()
                .sorted(Entry.comparingByKey(Comparator.comparing(Component::reference)))
                .forEach(entry -> {
                    Component component = names.inMerged(entry.getKey(), part);
                    section(components, component.section())
                            .set(component.name(), names.rename(entry.getValue(), part));
                });
    }

    private static ObjectNode section(ObjectNode components, String section) {
        return components.has(section) ? (ObjectNode) components.get(section) : components.putObject(section);
    }

    private void addTags(Part part) {
        for (JsonNode tag : part.document().path("tags")) {
            tags.putIfAbsent(tag.path("name").asText(), tag.deepCopy());
        }
    }

    private JsonNode pathItem(String path, JsonNode item, Part part) {
        for (Entry<String, JsonNode> member : item.properties()) {
            if (METHODS.contains(member.getKey()) && member.getValue() instanceof ObjectNode operation) {
                operation.put("operationId", operationId(member.getKey(), path, operation));
                operation.put("x-tsunagari-service", part.service().module());
                secure(operation);
                tag(operation, part);
                responses.addTo(operation);
            }
        }
        return item;
    }

    /** Posted by a service itself: the gateway neither secures it nor answers it. */
    private JsonNode webhook(String name, JsonNode item, Part part) {
        for (Entry<String, JsonNode> member : item.properties()) {
            if (METHODS.contains(member.getKey()) && member.getValue() instanceof ObjectNode operation) {
                operation.put("operationId", operationId(member.getKey(), name, operation));
                operation.put("x-tsunagari-service", part.service().module());
                tag(operation, part);
            }
        }
        return item;
    }

    /** Generated clients name their methods by it, so it must be there, unique and stable. */
    private String operationId(String method, String path, ObjectNode operation) {
        String own = operation.path("operationId").asText("");
        String byPath =
                method + camel(path.startsWith(Service.PREFIX) ? path.substring(Service.PREFIX.length()) : path);
        if (own.isEmpty() || !operationIds.add(own)) {
            operationIds.add(byPath);
            return byPath;
        }
        return own;
    }

    private static String camel(String path) {
        StringBuilder name = new StringBuilder();
        for (String word : NOT_IN_IDENTIFIERS.split(path)) {
            name.append(capitalise(word));
        }
        return name.toString();
    }

    private static String capitalise(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The frame secures everything; only an operation that says it needs nobody is left as it is. */
    private static void secure(ObjectNode operation) {
        if (!operation.path("security").isEmpty()) {
            operation.remove("security");
        }
    }

    private void tag(ObjectNode operation, Part part) {
        if (operation.path("tags").isEmpty()) {
            operation.putArray("tags").add(part.service().module());
        }
        for (JsonNode tag : (ArrayNode) operation.get("tags")) {
            tags.computeIfAbsent(
                    tag.asText(), name -> JsonNodeFactory.instance.objectNode().put("name", name));
        }
    }
}
