package org.tsunagari.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses what of a service's answer leaves the house. */
final class ResponseHeaders {

    private static final CharSequence CONTENT_SECURITY_POLICY = HttpHeaders.createOptimized("content-security-policy");
    private static final CharSequence NOTHING_ACTIVE =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'; sandbox");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");

    /** Headers of one connection, headers that tell about the software, and those that the gateway says itself. */
    private static final Set<String> STAY_HERE = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authentication-info",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "server",
            "via",
            "x-powered-by",
            "x-request-id",
            "x-content-type-options",
            "referrer-policy",
            "strict-transport-security",
            "access-control-allow-origin",
            "access-control-allow-credentials",
            "access-control-allow-headers",
            "access-control-allow-methods",
            "access-control-expose-headers",
            "access-control-max-age");

    private ResponseHeaders() {}

    /** Cleans the headers of an answer that came from {@code origin}. */
    static void clean(MultiMap headers, String origin) {
        for (String name : unwanted(headers)) {
            headers.remove(name);
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
        if (!headers.contains(CONTENT_SECURITY_POLICY)) {
            headers.set(CONTENT_SECURITY_POLICY, NOTHING_ACTIVE);
        }
        hideOrigin(headers, HttpHeaders.LOCATION, origin);
        hideOrigin(headers, HttpHeaders.CONTENT_LOCATION, origin);
        hideOrigin(headers, "link", origin);
    }

    private static List<String> unwanted(MultiMap headers) {
        List<String> unwanted = List.of();
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (STAY_HERE.contains(name)) {
                unwanted = unwanted.isEmpty() ? new ArrayList<>() : unwanted;
                unwanted.add(name);
                if (name.equals("connection")) {
                    for (String option : header.getValue().split(",", -1)) {
                        unwanted.add(option.strip());
                    }
                }
            }
        }
        return unwanted;
    }

    /** A link into the house becomes one relative to the gateway (RFC 9110 section 10.2.2 allows that). */
    private static void hideOrigin(MultiMap headers, CharSequence name, String origin) {
        @Nullable String link = headers.get(name);
        if (link != null && link.contains(origin + "/")) {
            headers.set(name, link.replace(origin + "/", "/"));
        }
    }
}
