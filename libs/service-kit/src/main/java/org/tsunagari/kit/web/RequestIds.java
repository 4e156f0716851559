package org.tsunagari.kit.web;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id that follows one request through gateway, services, audit and logs. */
public final class RequestIds {

    /** Set by the gateway; made here for callers that reach the service directly. */
    public static final String HEADER = "X-Request-ID";

    private static final String KEY = RequestIds.class.getName();
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestIds() {}

    public static String of(RoutingContext http) {
        String known = http.get(KEY);
        if (known != null) {
            return known;
        }
        String sent = http.request().getHeader(HEADER);
        String id = sent != null && WELL_FORMED.matcher(sent).matches() && !MyNumber.occursIn(sent)
                ? sent
                : UUID.randomUUID().toString();
        http.put(KEY, id);
        return id;
    }
}
