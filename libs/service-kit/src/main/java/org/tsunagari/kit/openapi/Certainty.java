package org.tsunagari.kit.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says which members an answer always has, and which of them may be null: the records of our answers say so already
 * ({@code @Nullable}), and JSON writes every component. Requests keep what their validation demands; what is both sent and
 * answered may be null where the answer may.
 */
final class Certainty {

    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);

    private static final String OURS = "org.tsunagari.";

    private final IndexView index;

    Certainty(IndexView index) {
        this.index = index;
    }

    void apply(OpenAPI api) {
        Set<String> sent = new HashSet<>();
        Set<String> answered = new HashSet<>(Refusals.SCHEMAS);
        Schemas schemas = new Schemas(api);
        SchemaWalk.operations(api).forEach(operation -> {
            SchemaWalk.requests(operation).forEach(schema -> schemas.reach(schema, sent));
            SchemaWalk.responses(operation).forEach(schema -> schemas.reach(schema, answered));
        });
        // what we post is written as answers are
        SchemaWalk.webhooks(api).flatMap(SchemaWalk::requests).forEach(schema -> schemas.reach(schema, answered));
        SchemaWalk.components(api).forEach((name, schema) -> {
            ClassInfo type = answered.contains(name) && schema.getProperties() != null ? record(name) : null;
            if (type != null && !type.hasDeclaredAnnotation(INCLUDE)) {
                apply(schema, type, sent.contains(name));
            }
        });
    }

    private static void apply(Schema schema, ClassInfo type, boolean alsoSent) {
        List<String> demanded = schema.getRequired() == null ? List.of() : schema.getRequired();
        List<String> certain = new ArrayList<>(demanded);
        for (RecordComponentInfo component : type.recordComponentsInDeclarationOrder()) {
            Schema member = schema.getProperties().get(component.name());
            if (member == null || isLeftOut(type, component)) {
                continue;
            }
            if (!certain.contains(component.name())) {
                certain.add(component.name());
            }
            if (component.type().hasAnnotation(NULLABLE) && !demanded.contains(component.name())) {
                schema.addProperty(component.name(), orNull(member));
            }
        }
        if (!certain.isEmpty() && !alsoSent) {
            schema.setRequired(certain);
        }
    }

    /** A member that is written only where there is something to write. */
    private static boolean isLeftOut(ClassInfo type, RecordComponentInfo component) {
        return component.annotations().stream()
                        .anyMatch(annotation -> annotation.name().equals(INCLUDE))
                || type.field(component.name()).hasDeclaredAnnotation(INCLUDE);
    }

    private static Schema orNull(Schema member) {
        if (member.getRef() == null && member.getEnumeration() == null) {
            if (member.getType() != null && !member.getType().contains(SchemaType.NULL)) {
                List<SchemaType> types = new ArrayList<>(member.getType());
                types.add(SchemaType.NULL);
                member.setType(types);
            }
            return member;
        }
        Schema known = OASFactory.createSchema();
        if (member.getRef() == null) {
            known.setType(member.getType());
            known.setEnumeration(member.getEnumeration());
        } else {
            known.setRef(member.getRef());
        }
        return OASFactory.createSchema()
                .description(member.getDescription())
                .anyOf(List.of(known, OASFactory.createSchema().type(List.of(SchemaType.NULL))));
    }

    private @Nullable ClassInfo record(String schema) {
        for (AnnotationInstance annotation : index.getAnnotations(SCHEMA)) {
            AnnotationValue name = annotation.value("name");
            if (annotation.target().kind() == AnnotationTarget.Kind.CLASS
                    && name != null
                    && name.asString().equals(schema)) {
                ClassInfo type = annotation.target().asClass();
                return type.isRecord() ? type : null;
            }
        }
        List<ClassInfo> named = index.getKnownClasses().stream()
                .filter(type -> type.isRecord()
                        && type.simpleName().equals(schema)
                        && type.name().toString().startsWith(OURS))
                .toList();
        return named.size() == 1 ? named.getFirst() : null;
    }
}
