package org.tsunagari.kit.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.PageRequest;

/** Describes parameters: those that mean the same everywhere here, the others from the service's own texts. */
final class Parameters {

    private static final String IF_MATCH = "If-Match";

    private final Map<String, String> texts;

    Parameters(Map<String, String> texts) {
        this.texts = texts;
    }

    void describe(String path, PathItem item, Operation operation) {
        boolean mayCreate = SchemaWalk.parameters(item, operation).stream()
                .anyMatch(parameter -> "If-None-Match".equals(parameter.getName()));
        for (Parameter parameter : SchemaWalk.parameters(item, operation)) {
            if (parameter.getDescription() == null) {
                parameter.setDescription(text(path, operation.getOperationId(), parameter));
            }
            exampleOfAList(parameter);
            if (parameter.getIn() == Parameter.In.HEADER) {
                header(parameter, mayCreate);
            } else if ("limit".equals(parameter.getName())
                    && parameter.getSchema() != null
                    && List.of(SchemaType.STRING).equals(parameter.getSchema().getType())) {
                parameter.setSchema(OASFactory.createSchema()
                        .type(List.of(SchemaType.INTEGER))
                        .minimum(java.math.BigDecimal.ONE)
                        .maximum(java.math.BigDecimal.valueOf(PageRequest.MAX_LIMIT))
                        .defaultValue(PageRequest.DEFAULT_LIMIT));
            }
        }
    }

    /** One value is an example of a list, but must be written as one. */
    private static void exampleOfAList(Parameter parameter) {
        if (parameter.getExample() instanceof String one
                && parameter.getSchema() != null
                && List.of(SchemaType.ARRAY).equals(parameter.getSchema().getType())) {
            parameter.setExample(List.of(one));
        }
    }

    private static void header(Parameter parameter, boolean mayCreate) {
        if (Idempotency.HEADER.equals(parameter.getName())) {
            parameter.setRequired(true);
            parameter.setExample("6f1d0f3e-5f0a-4a55-9a0f-0d5a3c1f7b42");
        } else if (IF_MATCH.equals(parameter.getName())) {
            // where If-None-Match may stand instead, one of the two is required, which OpenAPI cannot say
            parameter.setRequired(!mayCreate);
            parameter.setExample("\"3\"");
        }
    }

    private @Nullable String text(String path, String operationId, Parameter parameter) {
        String name = parameter.getName();
        String own = texts.get(operationId + "." + name);
        if (own != null) {
            return own;
        }
        if (name.equals("id") && parameter.getIn() == Parameter.In.PATH) {
            return "Id of the " + thing(path);
        }
        return texts.get(name);
    }

    /** What an id is of: the segment before it, as one of them. */
    private static String thing(String path) {
        String before = path.substring(0, path.indexOf("/{id}"));
        String plural = before.substring(before.lastIndexOf('/') + 1).replaceAll("[-_]", " ");
        if (plural.endsWith("feedback")) {
            return plural;
        }
        return plural.endsWith("ies")
                ? plural.substring(0, plural.length() - "ies".length()) + "y"
                : plural.replaceFirst("s$", "");
    }
}
