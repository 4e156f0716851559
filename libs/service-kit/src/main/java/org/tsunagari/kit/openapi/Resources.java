package org.tsunagari.kit.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands beside the code under {@code openapi/}, of the kit and of the service. */
record Resources(ClassLoader loader) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The lines of {@code openapi/<name>.properties}; the service's before the kit's. */
    Map<String, String> texts(String name) {
        Map<String, String> texts = new HashMap<>();
        try {
            Enumeration<URL> files = loader.getResources("openapi/" + name + ".properties");
            while (files.hasMoreElements()) {
                try (InputStreamReader file =
                        new InputStreamReader(files.nextElement().openStream(), StandardCharsets.UTF_8)) {
                    Properties lines = new Properties();
                    lines.load(file);
                    lines.forEach((key, value) -> texts.putIfAbsent(key.toString(), value.toString()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
        return texts;
    }

    /** {@code openapi/<name>.md}. */
    String text(String name) {
        try (InputStream file = loader.getResourceAsStream("openapi/" + name + ".md")) {
            if (file == null) {
                throw new IllegalStateException("openapi/%s.md: missing".formatted(name));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    /** The lines of {@code openapi/<name>}; none where there is no such file. */
    Stream<String> lines(String name) {
        try (InputStream file = loader.getResourceAsStream("openapi/" + name)) {
            return file == null ? Stream.empty() : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    /** What {@code openapi/operations/<operationId>.json} says, if there is one. */
    OperationExamples examples(@Nullable String operationId) {
        try (InputStream file = loader.getResourceAsStream("openapi/operations/" + operationId + ".json")) {
            if (file == null) {
                return new OperationExamples(null, null, List.of(), false, Map.of(), Map.of());
            }
            Map<String, Object> content = JSON.readValue(file, new TypeReference<>() {});
            Object refusals = content.getOrDefault("refusals", List.of());
            return new OperationExamples(
                    content.get("request"),
                    content.get("response"),
                    JSON.convertValue(refusals, new TypeReference<List<String>>() {}),
                    Boolean.TRUE.equals(content.get("versioned")),
                    byMediaType(content.get("requests")),
                    byMediaType(content.get("responses")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(operationId, unreadable);
        }
    }

    private static Map<String, Object> byMediaType(@Nullable Object examples) {
        return examples == null ? Map.of() : JSON.convertValue(examples, new TypeReference<Map<String, Object>>() {});
    }
}
