package org.tsunagari.kit.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.Problem;
import org.tsunagari.kit.web.Idempotency;

/**
 * How an operation can fail. What follows from its shape is added by rule: a path with an id may lead nowhere, a
 * precondition may fail, a body may be wrong. What an operation refuses besides, it names itself.
 */
final class Refusals {

    static final Set<String> SCHEMAS = Set.of("Problem", "Violation");

    private static final Pattern CODE =
            Pattern.compile("`([a-z]+(?:-[a-z]+)+|unauthenticated|forbidden|conflict|unavailable)`");
    private static final String IF_MATCH = "If-Match";
    private static final int UNPROCESSABLE = 422;

    /**
     * What every service answers alike.
     *
     * @param description names each code in backticks; an example of each is added
     */
    private record Shared(String name, String description) {}

    private static final Map<Integer, Shared> SHARED = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    400,
                    new Shared(
                            "BadRequest",
                            "`malformed-json`, `invalid-parameter`, `invalid-cursor`,"
                                    + " `idempotency-key-required`, or `municipality-required`: your token holds"
                                    + " for several municipalities and the request names none.")),
            Map.entry(401, new Shared("Unauthenticated", "`unauthenticated`: no token, or none that counts.")),
            Map.entry(
                    403,
                    new Shared(
                            "Forbidden",
                            "`forbidden`: your role can never do this; `forbidden-municipality`: this"
                                    + " municipality is not yours.")),
            Map.entry(404, new Shared("NotFound", "`not-found`: it does not exist, or is not yours to see.")),
            Map.entry(
                    406,
                    new Shared("NotAcceptable", "`not-acceptable`: there is no such representation; see `Accept`.")),
            Map.entry(
                    409,
                    new Shared(
                            "Conflict",
                            "`illegal-transition`: the current state does not allow this; `allowedTransitions`"
                                    + " names what it does allow.")),
            Map.entry(
                    412,
                    new Shared(
                            "PreconditionFailed",
                            "`precondition-failed`: somebody else has changed it meanwhile. Read it again,"
                                    + " then decide again.")),
            Map.entry(
                    413,
                    new Shared(
                            "BodyTooLarge",
                            "`body-too-large`: more than 1 MiB, or than the operation says for files.")),
            Map.entry(
                    415,
                    new Shared(
                            "UnsupportedMediaType",
                            "`unsupported-media-type`: `Content-Type` is none of those above.")),
            Map.entry(
                    422,
                    new Shared(
                            "Unprocessable",
                            "`validation-failed` with `violations`, `unknown-field`, `invalid-text`,"
                                    + " `my-number-refused`, or `idempotency-key-reused`: the key was used with"
                                    + " another payload.")),
            Map.entry(
                    428,
                    new Shared(
                            "PreconditionRequired",
                            "`precondition-required`: the header If-Match is missing; what may also create"
                                    + " takes `If-None-Match: *` instead.")),
            Map.entry(
                    503,
                    new Shared(
                            "Unavailable",
                            "`unavailable`: for the moment, for instance because it cannot be known whether"
                                    + " the person consents. Try again after `Retry-After`."))));

    private final ProblemCodes codes;

    Refusals(ProblemCodes codes) {
        this.codes = codes;
    }

    /** Defines what is shared; what a service has defined in its own words gets its examples and headers. */
    void define(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        SHARED.forEach((status, shared) -> {
            APIResponse own = own(api, shared.name());
            APIResponse response = own == null ? OASFactory.createAPIResponse().description(shared.description()) : own;
            List<String> named = CODE.matcher(response.getDescription())
                    .results()
                    .map(code -> code.group(1))
                    .filter(codes::isKnown)
                    .toList();
            complete(response, status, named, List.of());
            if (status == UNPROCESSABLE) {
                response.setDescription(response.getDescription() + violations());
            }
            if (own == null) {
                api.getComponents().addResponse(shared.name(), response);
            }
        });
    }

    /** Here, and not at the schema of a violation: that is the same in every service, and the codes are not. */
    private String violations() {
        return codes.violations().entrySet().stream()
                .map(one -> "- `%s`: %s".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining("\n", "\n\nA violation has one of these codes:\n\n", ""));
    }

    private static @Nullable APIResponse own(OpenAPI api, String name) {
        Map<String, APIResponse> responses = api.getComponents().getResponses();
        return responses == null ? null : responses.get(name);
    }

    void add(String path, PathItem item, Operation operation, List<String> own) {
        Map<Integer, List<String>> owned =
                own.stream().collect(Collectors.groupingBy(codes::status, TreeMap::new, Collectors.toList()));
        for (int status : byShape(path, item, operation)) {
            refer(operation, status);
        }
        owned.forEach((status, named) -> {
            List<String> all = new ArrayList<>();
            if (status != 409) {
                all.addAll(standard(status));
            }
            all.addAll(named);
            APIResponse response = OASFactory.createAPIResponse()
                    .description(all.stream()
                            .map(code -> "`%s`: %s.".formatted(code, codes.title(code)))
                            .collect(Collectors.joining("\n- ", "- ", "")));
            complete(response, status, all, transitions(path));
            operation.getResponses().addAPIResponse(Integer.toString(status), response);
        });
    }

    /** Removes the shared answers that no operation of this service gives. */
    static void dropUnused(OpenAPI api) {
        Set<String> used = SchemaWalk.operations(api)
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .map(APIResponse::getRef)
                .filter(Objects::nonNull)
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
        Set.copyOf(api.getComponents().getResponses().keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> api.getComponents().removeResponse(name));
    }

    private List<String> standard(int status) {
        Shared shared = SHARED.get(status);
        return shared == null
                ? List.of()
                : CODE.matcher(shared.description())
                        .results()
                        .map(code -> code.group(1))
                        .filter(codes::isKnown)
                        .toList();
    }

    private static List<Integer> byShape(String path, PathItem item, Operation operation) {
        List<Integer> statuses = new ArrayList<>(isForEverybody(operation) ? List.of(400) : List.of(400, 401, 403));
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (representations(operation) > 1) {
            statuses.add(406);
        }
        boolean creates = hasHeader(item, operation, Idempotency.HEADER);
        if (hasHeader(item, operation, IF_MATCH)) {
            statuses.addAll(List.of(412, 428));
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415, 422));
        } else if (creates) {
            statuses.add(422);
        }
        statuses.add(503);
        return statuses;
    }

    /** Which says of itself that it asks for nobody's token ({@code @SecurityRequirements}). */
    private static boolean isForEverybody(Operation operation) {
        return operation.getSecurity() != null && operation.getSecurity().isEmpty();
    }

    private static int representations(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response ->
                        response.getKey().startsWith("2") && response.getValue().getContent() != null)
                .mapToInt(response ->
                        response.getValue().getContent().getMediaTypes().size())
                .max()
                .orElse(0);
    }

    private static boolean hasHeader(PathItem item, Operation operation, String name) {
        return SchemaWalk.parameters(item, operation).stream()
                .anyMatch(parameter -> parameter.getIn() == Parameter.In.HEADER && name.equals(parameter.getName()));
    }

    /** The generator's own "Not Allowed" says nothing; what somebody wrote stays. */
    private static void refer(Operation operation, int status) {
        String key = Integer.toString(status);
        APIResponse known = operation.getResponses().getAPIResponse(key);
        Shared shared = SHARED.get(status);
        if (shared != null && (known == null || (known.getRef() == null && known.getContent() == null))) {
            operation
                    .getResponses()
                    .addAPIResponse(key, OASFactory.createAPIResponse().ref("#/components/responses/" + shared.name()));
        }
    }

    private void complete(APIResponse response, int status, List<String> named, List<String> allowedTransitions) {
        Map<String, Example> examples = new LinkedHashMap<>();
        for (String code : named) {
            boolean illegal = code.equals("illegal-transition");
            List<String> allowed =
                    !illegal ? List.of() : allowedTransitions.isEmpty() ? List.of("withdrawal") : allowedTransitions;
            examples.put(
                    code, OASFactory.createExample().summary(codes.title(code)).value(codes.example(code, allowed)));
        }
        response.setContent(OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(SchemaWalk.SCHEMAS + "Problem"))
                                .examples(examples)));
        response.addHeader("Content-Language", header("Language of `title`: ja or en, by `Accept-Language`"));
        switch (status) {
            case 401 -> response.addHeader("WWW-Authenticate", header("`Bearer`"));
            case 503 -> response.addHeader("Retry-After", header("Seconds to wait"));
            default -> {
                // nothing more
            }
        }
    }

    private static org.eclipse.microprofile.openapi.models.headers.Header header(String description) {
        Schema text = OASFactory.createSchema().type(List.of(SchemaType.STRING));
        return OASFactory.createHeader().description(description).schema(text);
    }

    /** Another transition than the one that was asked for. */
    private static List<String> transitions(String path) {
        return path.endsWith("/withdrawal") ? List.of("closure") : List.of("withdrawal");
    }
}
