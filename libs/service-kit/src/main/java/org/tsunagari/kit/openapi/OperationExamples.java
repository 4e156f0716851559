package org.tsunagari.kit.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * What one operation is sent and answers, with invented data.
 *
 * @param request JSON of the request body
 * @param response JSON of the answer when all goes well
 * @param refusals codes of refusals that are this operation's own
 * @param versioned whether it answers with an {@code ETag} although the body has no member {@code version}
 * @param requests what it is sent in another media type, by media type
 * @param responses what it answers in another media type, by media type
 */
record OperationExamples(
        @Nullable Object request,
        @Nullable Object response,
        List<String> refusals,
        boolean versioned,
        Map<String, Object> requests,
        Map<String, Object> responses) {

    void addTo(Operation operation) {
        if (operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent(), request, requests);
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                add(answer.getContent(), response, responses);
            }
        });
    }

    private static void add(@Nullable Content content, @Nullable Object json, Map<String, Object> others) {
        if (content != null) {
            content.getMediaTypes().forEach((type, media) -> {
                Object own = others.get(type);
                Object example = own == null && isJson(type) ? json : own;
                if (example != null && media.getExample() == null && isEmpty(media)) {
                    media.setExample(example);
                }
            });
        }
    }

    private static boolean isEmpty(MediaType media) {
        return media.getExamples() == null || media.getExamples().isEmpty();
    }

    static boolean isJson(String type) {
        return type.equals("application/json") || (type.endsWith("+json") && !type.contains("problem"));
    }
}
