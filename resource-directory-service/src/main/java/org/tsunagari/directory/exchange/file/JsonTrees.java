package org.tsunagari.directory.exchange.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads files of JSON as trees; a short file may hold millions of nodes, each many times as long as it is written. */
@ApplicationScoped
public class JsonTrees {

    /** Ten thousand rows with a hundred tokens each. */
    private static final long MOST_TOKENS = 1_000_000;

    private final ObjectMapper json;

    JsonTrees(ObjectMapper json) {
        JsonFactory files = json.getFactory().copy();
        files.setStreamReadConstraints(files.streamReadConstraints()
                .rebuild()
                .maxTokenCount(MOST_TOKENS)
                .build());
        this.json = json.copyWith(files);
    }

    /**
     * @throws FileUnreadable where it is no JSON, or too much of it
     */
    public JsonNode read(byte[] file) {
        try {
            return json.readTree(file);
        } catch (JsonProcessingException malformed) {
            throw new FileUnreadable("", "malformed-json");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
