package org.tsunagari.events;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

/** Contracts as they travel: the mapper that the package asks readers and writers to use, schemas and examples. */
final class Wire {

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    /** Formats (uuid, date, date-time) are annotations in 2020-12 unless a validator asserts them; we do. */
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Wire() {}

    static JsonNode schema(Class<? extends ContractMessage> contract) {
        return resource(ContractCatalogue.schemaResource(contract));
    }

    static JsonNode example(Class<? extends ContractMessage> contract) {
        return resource(ContractCatalogue.exampleResource(contract));
    }

    static ContractMessage read(Class<? extends ContractMessage> contract, JsonNode message) throws IOException {
        return JSON.readValue(JSON.writeValueAsString(message), contract);
    }

    static JsonNode written(ContractMessage message) throws IOException {
        return JSON.readTree(JSON.writeValueAsString(message));
    }

    static Set<ValidationMessage> violations(Class<? extends ContractMessage> contract, JsonNode message) {
        JsonSchema schema = SCHEMAS.getSchema(schema(contract), STRICT);
        return schema.validate(message);
    }

    private static JsonNode resource(String path) {
        try (InputStream file = Wire.class.getResourceAsStream("/" + path)) {
            return JSON.readTree(Objects.requireNonNull(file, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
