package org.tsunagari.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.UUID;

/** A successful answer (2xx) with its body as JSON; the body is a missing node where there was none. */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    /** The id in the receipt of a creation. */
    public UUID id() {
        return id("id");
    }

    public UUID id(String field) {
        return UUID.fromString(text(field));
    }

    /** A field that must be there. */
    public String text(String field) {
        var value = body.path(field);
        if (!value.isTextual()) {
            var fields = new ArrayList<String>();
            body.fieldNames().forEachRemaining(fields::add);
            throw new IllegalStateException("answer without the text field '%s' (has: %s)".formatted(field, fields));
        }
        return value.asText();
    }

    /** The entity tag, quotes included, as {@link Precondition#unchanged} wants it. */
    public String etag() {
        return headers.firstValue("ETag").orElseThrow(() -> new IllegalStateException("answer without an ETag"));
    }

    /** Whether the server had done this creation before under the same idempotency key. */
    public boolean replayed() {
        return headers.firstValue("Idempotency-Replayed")
                .map(Boolean::parseBoolean)
                .orElse(false);
    }
}
