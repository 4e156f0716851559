package org.tsunagari.kit.openapi;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Finds schemas wherever a document uses them. */
final class SchemaWalk {

    static final String SCHEMAS = "#/components/schemas/";

    private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Consumer<Schema> visitor;

    private SchemaWalk(Consumer<Schema> visitor) {
        this.visitor = visitor;
    }

    /** Visits the schemas of components and operations with all that is in them; follows no reference. */
    static void all(OpenAPI api, Consumer<Schema> visitor) {
        SchemaWalk walk = new SchemaWalk(visitor);
        components(api).values().forEach(walk::visit);
        operations(api).forEach(operation -> {
            requests(operation).forEach(walk::visit);
            responses(operation).forEach(walk::visit);
        });
        webhooks(api).forEach(message -> requests(message).forEach(walk::visit));
        Components components = api.getComponents();
        if (components != null && components.getResponses() != null) {
            components.getResponses().values().stream()
                    .flatMap(response -> content(response.getContent()))
                    .forEach(walk::visit);
        }
    }

    /** Visits a schema and what is in it; follows no reference. */
    static void within(Schema schema, Consumer<Schema> visitor) {
        new SchemaWalk(visitor).visit(schema);
    }

    private void visit(@Nullable Schema schema) {
        if (schema == null || !seen.add(schema)) {
            return;
        }
        visitor.accept(schema);
        each(schema.getProperties() == null ? null : schema.getProperties().values());
        each(schema.getAllOf());
        each(schema.getAnyOf());
        each(schema.getOneOf());
        visit(schema.getItems());
        visit(schema.getAdditionalPropertiesSchema());
    }

    private void each(@Nullable Collection<Schema> schemas) {
        if (schemas != null) {
            schemas.forEach(this::visit);
        }
    }

    static Map<String, Schema> components(OpenAPI api) {
        Components components = api.getComponents();
        return components == null || components.getSchemas() == null ? Map.of() : components.getSchemas();
    }

    static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream());
    }

    /** Operations of others that we call, to tell them something. */
    static Stream<Operation> webhooks(OpenAPI api) {
        return api.getWebhooks() == null
                ? Stream.empty()
                : api.getWebhooks().values().stream().flatMap(item -> item.getOperations().values().stream());
    }

    /** Schemas of what an operation takes: parameters and body. */
    static Stream<Schema> requests(Operation operation) {
        Stream<Schema> parameters = operation.getParameters() == null
                ? Stream.empty()
                : operation.getParameters().stream()
                        .map(org.eclipse.microprofile.openapi.models.parameters.Parameter::getSchema);
        Stream<Schema> body = operation.getRequestBody() == null
                ? Stream.empty()
                : content(operation.getRequestBody().getContent());
        return Stream.concat(parameters, body).filter(java.util.Objects::nonNull);
    }

    /** Schemas of what an operation answers. */
    static Stream<Schema> responses(Operation operation) {
        Map<String, APIResponse> responses = operation.getResponses().getAPIResponses();
        return responses == null
                ? Stream.empty()
                : responses.values().stream().flatMap(response -> content(response.getContent()));
    }

    private static Stream<Schema> content(@Nullable Content content) {
        return content == null || content.getMediaTypes() == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(java.util.Objects::nonNull);
    }

    /** The name of the component that a schema refers to, or null. */
    static @Nullable String referred(Schema schema) {
        String reference = schema.getRef();
        return reference != null && reference.startsWith(SCHEMAS) ? reference.substring(SCHEMAS.length()) : null;
    }

    /** Path parameters may stand at the path. */
    static List<org.eclipse.microprofile.openapi.models.parameters.Parameter> parameters(
            PathItem item, Operation operation) {
        return Stream.of(item.getParameters(), operation.getParameters())
                .filter(java.util.Objects::nonNull)
                .flatMap(List::stream)
                .toList();
    }
}
