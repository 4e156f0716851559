package org.tsunagari.testkit.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/** An OpenAPI 3.1 document, read from JSON or YAML. */
public final class OpenApiDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private static final ObjectMapper YAML = new YAMLMapper();

    private final JsonNode root;

    private OpenApiDocument(JsonNode root) {
        this.root = root;
    }

    public static OpenApiDocument parse(String text) {
        try {
            return new OpenApiDocument((text.stripLeading().startsWith("{") ? JSON : YAML).readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an OpenAPI document", e);
        }
    }

    /** Fetches {@code /q/openapi} of a running service, or any other address of a document. */
    public static OpenApiDocument at(URI address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        "%s: status %d (expected: 200)".formatted(address, answer.statusCode()));
            }
            return parse(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(address + " cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(address + " cannot be read", e);
        }
    }

    /**
     * One operation.
     *
     * @param method in capitals
     */
    public record Operation(String method, String path, JsonNode node) {
        public String name() {
            return method + " " + path;
        }
    }

    /** Ordered by path, then method. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        sorted(root.path("paths")).forEach((path, item) -> sorted(item).forEach((method, node) -> {
            if (METHODS.contains(method)) {
                operations.add(new Operation(method.toUpperCase(Locale.ROOT), path, node));
            }
        }));
        return operations;
    }

    /** What is posted to others, ordered by name; the path is the name of the message. */
    List<Operation> webhooks() {
        List<Operation> messages = new ArrayList<>();
        sorted(root.path("webhooks")).forEach((name, item) -> sorted(item).forEach((method, node) -> {
            if (METHODS.contains(method)) {
                messages.add(new Operation(method.toUpperCase(Locale.ROOT), name, node));
            }
        }));
        return messages;
    }

    /** Follows {@code $ref} inside the document. */
    JsonNode resolve(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isTextual() ? resolve(root.at(reference.asText().substring(1))) : node;
    }

    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    JsonNode operation(String method, String path) {
        JsonNode item = root.path("paths").path(path);
        return item.isMissingNode() ? MissingNode.getInstance() : item.path(method.toLowerCase(Locale.ROOT));
    }

    /** Sorted and indented, so that a difference in a review is a difference of content. */
    String canonical() {
        try {
            return JSON.writeValueAsString(canonical(root)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode canonical(JsonNode node) {
        if (node.isObject()) {
            ObjectNode sorted = JSON.createObjectNode();
            sorted(node).forEach((name, value) -> sorted.set(name, canonical(value)));
            return sorted;
        }
        if (node.isArray()) {
            var array = JSON.createArrayNode();
            node.forEach(element -> array.add(canonical(element)));
            return array;
        }
        return node;
    }

    private static TreeMap<String, JsonNode> sorted(JsonNode object) {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
