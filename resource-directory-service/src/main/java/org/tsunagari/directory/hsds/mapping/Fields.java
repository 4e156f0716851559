package org.tsunagari.directory.hsds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Fields of HSDS, from JSON or from tables. */
public final class Fields {

    /** Where a row of a table came from: file and line. */
    public static final String ORIGIN = "#origin";

    private Fields() {}

    /** Numbers too; empty where it says nothing. */
    static Optional<String> text(JsonNode node, String field) {
        return node.hasNonNull(field)
                ? Optional.of(node.path(field).asText().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** Within a package of tables, the file and the line; else the place in the JSON. */
    static String where(JsonNode node, String pointer) {
        return node.path(ORIGIN).asText(pointer);
    }
}
