package org.tsunagari.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;

/**
 * Finds components that have one name and several meanings, and names them apart. Two components mean the same only if
 * they are written the same and everything they refer to means the same.
 */
final class Names {

    private final Set<Component> ambiguous;

    private Names(Set<Component> ambiguous) {
        this.ambiguous = ambiguous;
    }

    static Names of(List<Part> parts) {
        Map<Component, Set<JsonNode>> meanings = new HashMap<>();
        Map<Component, Integer> owners = new HashMap<>();
        for (Part part : parts) {
            part.components().forEach((component, meaning) -> {
                meanings.computeIfAbsent(component, any -> new HashSet<>()).add(meaning);
                owners.merge(component, 1, Integer::sum);
            });
        }
        Set<Component> ambiguous = new HashSet<>();
        meanings.forEach((component, different) -> {
            if (different.size() > 1) {
                ambiguous.add(component);
            }
        });
        while (addReferring(ambiguous, meanings, owners)) {
            // until nothing refers to an ambiguous component under a name that several services use
        }
        return new Names(ambiguous);
    }

    private static boolean addReferring(
            Set<Component> ambiguous, Map<Component, Set<JsonNode>> meanings, Map<Component, Integer> owners) {
        boolean added = false;
        for (Entry<Component, Set<JsonNode>> entry : meanings.entrySet()) {
            boolean shared = owners.getOrDefault(entry.getKey(), 0) > 1;
            if (shared && !ambiguous.contains(entry.getKey()) && refersToAny(ambiguous, entry.getValue())) {
                added |= ambiguous.add(entry.getKey());
            }
        }
        return added;
    }

    private static boolean refersToAny(Set<Component> wanted, Set<JsonNode> nodes) {
        return nodes.stream()
                .flatMap(node -> Component.referredIn(node).stream())
                .anyMatch(wanted::contains);
    }

    /** The name that a service's component has in the merged document. */
    Component inMerged(Component component, Part part) {
        return ambiguous.contains(component)
                ? new Component(component.section(), part.prefix() + component.name())
                : component;
    }

    /** A copy of {@code node} whose references use the merged document's names. */
    JsonNode rename(JsonNode node, Part part) {
        if (node.isTextual()) {
            Component component = Component.referredBy(node.textValue());
            return component == null
                    ? node
                    : TextNode.valueOf(inMerged(component, part).reference());
        }
        JsonNode copy = node.isContainerNode() ? node.deepCopy() : node;
        if (copy instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(rename(member.getValue(), part)));
        } else if (copy instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, rename(array.get(i), part));
            }
        }
        return copy;
    }
}
