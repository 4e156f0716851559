package org.tsunagari.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A JSON text, equal to another that says the same. */
record JsonText(JsonNode node) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static JsonText of(String text) {
        try {
            return new JsonText(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    String member(String name) {
        return node.path(name).toString();
    }
}
