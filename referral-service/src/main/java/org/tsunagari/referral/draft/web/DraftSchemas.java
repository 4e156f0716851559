package org.tsunagari.referral.draft.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the body of a draft: that of a referral in which nothing is required, down to its last member. A generated
 * client would refuse to send anything incomplete otherwise.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DraftSchemas implements OASFilter {

    private static final String COMPONENT = "#/components/schemas/";
    private static final String COMPLETE = "SubmitReferral";
    private static final String DRAFT = "ReferralDraft";
    private static final String PATH = "/api/v1/referral-drafts";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        for (String name : reachable(schemas)) {
            if (known(schemas, name).getProperties() != null) {
                document.getComponents().addSchema(draftOf(name), loose(known(schemas, name), schemas));
            }
        }
        Schema view = known(schemas, DRAFT);
        view.addProperty("content", loose(known(view.getProperties(), "content"), schemas));
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.equals(PATH) || path.equals(PATH + "/{id}")) {
                bodies(item).forEach(body -> body.setSchema(loose(body.getSchema(), schemas)));
            }
        });
    }

    private static Stream<MediaType> bodies(PathItem item) {
        return item.getOperations().values().stream()
                .filter(operation -> operation.getRequestBody() != null)
                .map(operation -> operation.getRequestBody().getContent().getMediaTypes())
                .map(Map::values)
                .flatMap(Collection::stream);
    }

    private static Set<String> reachable(Map<String, Schema> schemas) {
        Set<String> found = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(COMPLETE));
        while (!next.isEmpty()) {
            String name = next.pop();
            if (found.add(name)) {
                parts(known(schemas, name))
                        .filter(part -> part.getRef() != null)
                        .forEach(part -> next.push(part.getRef().substring(COMPONENT.length())));
            }
        }
        return found;
    }

    private static Stream<Schema> parts(Schema schema) {
        return Stream.of(
                        schema.getProperties() == null
                                ? List.<Schema>of()
                                : schema.getProperties().values(),
                        orNone(schema.getAllOf()),
                        orNone(schema.getAnyOf()),
                        orNone(schema.getOneOf()),
                        schema.getItems() == null ? List.<Schema>of() : List.of(schema.getItems()))
                .flatMap(Collection::stream)
                .flatMap(part -> Stream.concat(Stream.of(part), parts(part)));
    }

    /** A copy in which nothing is required; lengths and ranges stay for reading, a draft may break them. */
    private static Schema loose(Schema schema, Map<String, Schema> schemas) {
        Schema copy = OASFactory.createSchema();
        schema.getAll().forEach(copy::set);
        copy.set("required", null);
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(COMPONENT.length());
            return copy.ref(known(schemas, name).getProperties() == null ? schema.getRef() : COMPONENT + draftOf(name));
        }
        if (schema.getProperties() != null) {
            copy.setProperties(null);
            schema.getProperties().forEach((name, part) -> copy.addProperty(name, loose(part, schemas)));
        }
        if (schema.getItems() != null) {
            copy.setItems(loose(schema.getItems(), schemas));
        }
        copy.setAllOf(loose(schema.getAllOf(), schemas));
        copy.setAnyOf(loose(schema.getAnyOf(), schemas));
        copy.setOneOf(loose(schema.getOneOf(), schemas));
        return copy;
    }

    private static @Nullable List<Schema> loose(@Nullable List<Schema> parts, Map<String, Schema> schemas) {
        return parts == null
                ? null
                : parts.stream().map(part -> loose(part, schemas)).toList();
    }

    private static Schema known(Map<String, Schema> schemas, String name) {
        return Objects.requireNonNull(schemas.get(name), name);
    }

    private static List<Schema> orNone(@Nullable List<Schema> parts) {
        return parts == null ? List.of() : parts;
    }

    private static String draftOf(String name) {
        return name.equals(COMPLETE) ? "ReferralDraftContent" : "Draft" + name;
    }
}
