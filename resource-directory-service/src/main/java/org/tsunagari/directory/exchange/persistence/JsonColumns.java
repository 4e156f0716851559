package org.tsunagari.directory.exchange.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** JSON columns as text. What stands in them is ours: a digest may well look like a number that no text may have. */
@ApplicationScoped
class JsonColumns {

    private final ObjectMapper json = new ObjectMapper();

    String write(Object value) {
        try {
            return Objects.requireNonNull(json.writeValueAsString(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a JSON column cannot be written", impossible);
        }
    }

    <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a JSON column cannot be read", broken);
        }
    }
}
