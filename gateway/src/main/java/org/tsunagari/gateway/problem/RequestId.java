package org.tsunagari.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;

/** The id that follows one request through gateway, services, audit and logs. */
public final class RequestId {

    public static final CharSequence HEADER = HttpHeaders.createOptimized("X-Request-ID");

    private static final String KEY = RequestId.class.getName();
    private static final int MAX_LENGTH = 64;

    private RequestId() {}

    /** The caller's id when it is well formed (at most 64 of {@code A-Za-z0-9._-}), otherwise a new one. */
    public static String assign(RoutingContext http) {
        HttpServerRequest request = http.request();
        String sent = request.getHeader(HEADER);
        String id =
                sent != null && isWellFormed(sent) ? sent : UUID.randomUUID().toString();
        http.put(KEY, id);
        return id;
    }

    /** The id that was assigned to this request. */
    public static String of(RoutingContext http) {
        String known = http.get(KEY);
        return known == null ? assign(http) : known;
    }

    private static boolean isWellFormed(String id) {
        if (id.isEmpty() || id.length() > MAX_LENGTH) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!(c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c == '-'
                    || c == '.'
                    || c == '_')) {
                return false;
            }
        }
        return true;
    }
}
