package org.tsunagari.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name of something reusable in an OpenAPI document.
 *
 * @param section {@code schemas}, {@code responses}, …
 * @param name its name there
 */
record Component(String section, String name) {

    private static final String ROOT = "#/components/";

    /** The component that a {@code $ref} points at, or null if it points elsewhere. */
    static @Nullable Component referredBy(String reference) {
        if (!reference.startsWith(ROOT)) {
            return null;
        }
        int slash = reference.indexOf('/', ROOT.length());
        return slash < 0
                ? null
                : new Component(reference.substring(ROOT.length(), slash), reference.substring(slash + 1));
    }

    String reference() {
        return ROOT + section + "/" + name;
    }

    /** Everything that {@code node} refers to. */
    static Set<Component> referredIn(JsonNode node) {
        Set<Component> found = new HashSet<>();
        collect(node, found);
        return found;
    }

    private static void collect(JsonNode node, Set<Component> found) {
        if (node.isTextual()) {
            Component component = referredBy(node.textValue());
            if (component != null) {
                found.add(component);
            }
        } else {
            node.forEach(child -> collect(child, found));
        }
    }
}
