package org.tsunagari.kit.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.tsunagari.kit.identity.CurrentActor;

/** Headers that every request with a token may have; a generated client cannot send what the document does not name. */
final class CommonHeaders {

    private static final String REFERENCE = "#/components/parameters/";
    private static final String MUNICIPALITY = "Municipality";
    private static final String LANGUAGE = "Language";
    private static final String ACCEPT_LANGUAGE = "Accept-Language";

    private final Map<String, String> texts;

    CommonHeaders(Map<String, String> texts) {
        this.texts = texts;
    }

    void addTo(Operation operation) {
        boolean forEverybody =
                operation.getSecurity() != null && operation.getSecurity().isEmpty();
        if (forEverybody) {
            return;
        }
        refer(operation, MUNICIPALITY);
        if (operation.getParameters().stream().noneMatch(known -> ACCEPT_LANGUAGE.equalsIgnoreCase(known.getName()))) {
            refer(operation, LANGUAGE);
        }
    }

    void define(OpenAPI api) {
        api.getComponents()
                .addParameter(
                        MUNICIPALITY,
                        header(CurrentActor.MUNICIPALITY_HEADER)
                                .schema(text().pattern("[0-9]{5}"))
                                .example("24208"))
                .addParameter(LANGUAGE, header(ACCEPT_LANGUAGE).schema(text()).example("en"));
    }

    private static void refer(Operation operation, String name) {
        operation.addParameter(OASFactory.createParameter().ref(REFERENCE + name));
    }

    private Parameter header(String name) {
        return OASFactory.createParameter().name(name).in(Parameter.In.HEADER).description(texts.get(name));
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }
}
