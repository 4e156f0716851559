package org.tsunagari.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import org.tsunagari.gateway.proxy.Service;

/** The OpenAPI document of one service, as far as it is visible from outside. */
record Part(Service service, ObjectNode document) {

    /** Security schemes are the gateway's business: it describes them once for the whole house. */
    private static final String SECURITY_SCHEMES = "securitySchemes";

    /** The path items that the gateway routes to this service. */
    Map<String, JsonNode> paths() {
        Map<String, JsonNode> routed = new HashMap<>();
        for (Entry<String, JsonNode> path : document.path("paths").properties()) {
            if (Service.owning(path.getKey()) == service) {
                routed.put(path.getKey(), path.getValue());
            }
        }
        return routed;
    }

    /** What the service posts to others, by the type of the message. */
    Map<String, JsonNode> webhooks() {
        Map<String, JsonNode> posted = new HashMap<>();
        document.path("webhooks").properties().forEach(hook -> posted.put(hook.getKey(), hook.getValue()));
        return posted;
    }

    /** What the document names for reuse, by reference. */
    Map<Component, JsonNode> components() {
        Map<Component, JsonNode> components = new HashMap<>();
        for (Entry<String, JsonNode> section : document.path("components").properties()) {
            if (!section.getKey().equals(SECURITY_SCHEMES)) {
                for (Entry<String, JsonNode> component : section.getValue().properties()) {
                    components.put(new Component(section.getKey(), component.getKey()), component.getValue());
                }
            }
        }
        return components;
    }

    /** What an identifier begins with when it must tell this service's from another's: {@code Case}. */
    String prefix() {
        StringBuilder prefix = new StringBuilder();
        for (String word : service.module().replace("-service", "").split("-")) {
            prefix.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return prefix.toString();
    }
}
