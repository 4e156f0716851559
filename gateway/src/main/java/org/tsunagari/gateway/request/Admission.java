package org.tsunagari.gateway.request;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagari.gateway.problem.ProblemKind;

/** Whether a request is written in a way that leaves nothing to interpretation. */
public final class Admission {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private Admission() {}

    /** Why the request is refused, or null. */
    public static @Nullable ProblemKind judge(HttpServerRequest request) {
        if (!RequestTarget.isClean(request.uri())) {
            return ProblemKind.MALFORMED_PATH;
        }
        if (!METHODS.contains(request.method())) {
            return ProblemKind.METHOD_NOT_ALLOWED;
        }
        return RequestHeaders.judge(request);
    }
}
