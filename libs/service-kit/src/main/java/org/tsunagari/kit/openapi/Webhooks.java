package org.tsunagari.kit.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What we post to others, alike for every message: how it is signed and what we make of the answer (Standard Webhooks 1.0). */
final class Webhooks {

    private static final String THEN = ".then";

    private final Map<String, String> texts;

    /** @param texts what a message tells, by its type, and under {@code type.then} what to do about it */
    Webhooks(Map<String, String> texts) {
        this.texts = texts;
    }

    void describe(OpenAPI api) {
        if (api.getWebhooks() != null) {
            api.getWebhooks()
                    .forEach((type, item) ->
                            item.getOperations().values().forEach(operation -> describe(type, operation)));
        }
    }

    private void describe(String type, Operation operation) {
        operation
                .summary(texts.get(type))
                .description(texts.get(type + THEN))
                .security(List.of())
                .addParameter(header("webhook-id", "Id of the message: the same id may come twice, act once"))
                .addParameter(header(
                        "webhook-timestamp",
                        "Unix seconds of this attempt: refuse what is more than five minutes away from your clock"))
                .addParameter(
                        header(
                                "webhook-signature",
                                "`v1,` and the Base64 of HMAC-SHA-256 over `webhook-id.webhook-timestamp.body`, the body byte by byte as it came. The key is what stands behind `whsec_` in your secret, decoded from Base64. Several, separated by spaces, while a secret is changed: one that fits is enough"));
        operation.setResponses(OASFactory.createAPIResponses()
                .addAPIResponse("2XX", answer("Taken. Answer at once and do the work afterwards"))
                .addAPIResponse("410", answer("The address is given up: the subscription ends"))
                .addAPIResponse("default", answer("Anything else, or no answer in time: it is tried again for days")));
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(description)
                .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)));
    }

    private static APIResponse answer(String description) {
        return OASFactory.createAPIResponse().description(description);
    }
}
