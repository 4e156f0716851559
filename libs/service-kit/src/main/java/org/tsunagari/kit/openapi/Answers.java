package org.tsunagari.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.Idempotency;

/** What an answer says in its headers when all goes well. */
final class Answers {

    private static final String ETAG = "ETag";
    private static final Pattern FIRST_SENTENCE = Pattern.compile("(?s)^(.*?)(?:\\.\\s.*|\\.?$)");

    private final OpenAPI api;
    private final Map<String, String> texts;

    /** @param texts of what an ETag is the version where it is not of what is answered, as {@code operationId.ETag} */
    Answers(OpenAPI api, Map<String, String> texts) {
        this.api = api;
        this.texts = texts;
    }

    void describe(String path, HttpMethod method, Operation operation, boolean versioned) {
        boolean creates = has(operation, Idempotency.HEADER);
        boolean changes = has(operation, "If-Match");
        boolean pages = has(operation, "cursor");
        // a version that stands in the path is one that never changes
        boolean reads = method == HttpMethod.GET && !path.endsWith("/{version}");
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (!status.startsWith("2")) {
                return;
            }
            name(status, answer, schema(answer));
            boolean created = status.equals("201");
            if (created) {
                add(answer, "Location", "Path of what was created");
            }
            String own = texts.get(operation.getOperationId() + "." + ETAG);
            if (own != null) {
                add(answer, ETAG, own);
            }
            if (created && creates) {
                add(answer, ETAG, "Version of what was created, for `If-Match`");
                add(answer, Idempotency.REPLAYED, "`true` where an earlier answer to the same key is given again");
            } else if (versioned || ((changes || reads) && hasVersion(answer))) {
                add(answer, ETAG, "Version, for `If-Match`");
            }
            if (pages && method == HttpMethod.GET) {
                add(answer, "Link", "`rel=\"next\"` leads to the following page; absent on the last");
            }
        });
    }

    /** What is answered is said by its schema, where nobody has said it better than "OK". */
    private static void name(String status, APIResponse answer, @Nullable Schema schema) {
        String known = answer.getDescription();
        if (known != null && !known.isBlank() && !known.equals("OK")) {
            return;
        }
        String said = schema == null ? null : schema.getDescription();
        answer.setDescription(
                switch (status) {
                    case "201" -> "Created";
                    case "204" -> "Done";
                    default ->
                        said == null ? "OK" : FIRST_SENTENCE.matcher(said).replaceFirst("$1");
                });
    }

    private boolean hasVersion(APIResponse answer) {
        Schema schema = schema(answer);
        Map<String, Schema> members = schema == null ? null : schema.getProperties();
        Schema version = members == null ? null : members.get("version");
        return version != null && version.getType() != null && version.getType().contains(SchemaType.INTEGER);
    }

    /** What the JSON of an answer is. */
    private @Nullable Schema schema(APIResponse answer) {
        MediaType json = answer.getContent() == null
                ? null
                : answer.getContent().getMediaTypes().get("application/json");
        Schema schema = json == null ? null : json.getSchema();
        String name = schema == null ? null : SchemaWalk.referred(schema);
        return name == null ? schema : SchemaWalk.components(api).get(name);
    }

    private static boolean has(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(candidate -> parameter.equals(candidate.getName()));
    }

    private static void add(APIResponse answer, String name, String description) {
        if (answer.getHeaders() == null || !answer.getHeaders().containsKey(name)) {
            Header header = OASFactory.createHeader()
                    .description(description)
                    .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)));
            answer.addHeader(name, header);
        }
    }
}
