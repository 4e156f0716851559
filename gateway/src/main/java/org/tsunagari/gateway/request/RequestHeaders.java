package org.tsunagari.gateway.request;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsunagari.gateway.problem.ProblemKind;

/**
 * Judges the headers of a request, and chooses those that a service may see. Nothing that only the gateway may say
 * (who the caller is, where the request came from) passes from outside; nothing that belongs to one connection passes
 * at all (RFC 9110 section 7.6.1).
 */
public final class RequestHeaders {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_\\[\\]-]{1,255}");

    /** Headers of one connection, and headers by which some server lets a caller override what it asked for. */
    private static final Set<String> STAY_HERE = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "expect",
            "host",
            "forwarded",
            "x-real-ip",
            "x-client-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-request-id");

    private static final String[] ONLY_OURS = {"x-forwarded-", "x-user-", "x-tsunagari-"};

    /** What a client may name in Connection without meaning any harm. */
    private static final Set<String> CONNECTION_OPTIONS =
            Set.of("close", "keep-alive", "upgrade", "http2-settings", "te", "trailer", "proxy-connection");

    /** Headers that carry meaning for us: sent twice, or declared to end here, somebody is playing two parsers. */
    private static final Set<String> ONCE = Set.of(
            "host",
            "content-length",
            "transfer-encoding",
            "content-type",
            "content-encoding",
            "authorization",
            "idempotency-key",
            "if-match",
            "if-none-match",
            "tsunagari-municipality",
            "x-request-id");

    private RequestHeaders() {}

    /** What is wrong with the headers, or null. */
    public static @Nullable ProblemKind judge(HttpServerRequest request) {
        Set<String> seen = new HashSet<>();
        for (Map.Entry<String, String> header : request.headers()) {
            String name = lower(header.getKey());
            if (ONCE.contains(name) && !seen.add(name)) {
                return ProblemKind.MALFORMED_HEADER;
            }
            ProblemKind problem = judge(name, header.getValue(), request.version());
            if (problem != null) {
                return problem;
            }
        }
        boolean framedTwice = seen.contains("content-length") && seen.contains("transfer-encoding");
        boolean hostMissing = !seen.contains("host") && request.version() == HttpVersion.HTTP_1_1;
        return framedTwice || hostMissing ? ProblemKind.MALFORMED_HEADER : null;
    }

    private static @Nullable ProblemKind judge(String name, String value, HttpVersion version) {
        return switch (name) {
            case "host" -> HOST.matcher(value).matches() ? null : ProblemKind.MALFORMED_HEADER;
            case "connection", "proxy-connection" -> judgeConnection(value);
            case "upgrade" -> lower(value).contains("websocket") ? ProblemKind.UPGRADE_REFUSED : null;
            case "sec-websocket-key" -> ProblemKind.UPGRADE_REFUSED;
            case "transfer-encoding" ->
                value.equals("chunked") && version == HttpVersion.HTTP_1_1 ? null : ProblemKind.MALFORMED_HEADER;
            case "expect" -> value.equalsIgnoreCase("100-continue") ? null : ProblemKind.EXPECTATION_FAILED;
            default -> null;
        };
    }

    /** {@code Connection: authorization} would make a proxy drop the token on the way: refused, not obeyed. */
    private static @Nullable ProblemKind judgeConnection(String value) {
        for (String option : value.split(",", -1)) {
            String name = lower(option.strip());
            if (!name.isEmpty()
                    && !CONNECTION_OPTIONS.contains(name)
                    && !STAY_HERE.contains(name)
                    && !isOnlyOurs(name)) {
                return ProblemKind.MALFORMED_HEADER;
            }
        }
        return null;
    }

    /** Writes into {@code forwarded} what a service may see of the headers of {@code request}. */
    public static void forward(HttpServerRequest request, MultiMap forwarded) {
        forwarded.clear();
        for (Map.Entry<String, String> header : request.headers()) {
            if (mayPass(lower(header.getKey()))) {
                forwarded.add(header.getKey(), header.getValue());
            }
        }
    }

    /** Names with an underscore are dropped: CGI-like servers read {@code x_user_id} as {@code X-User-Id}. */
    private static boolean mayPass(String name) {
        return !STAY_HERE.contains(name) && !isOnlyOurs(name) && name.indexOf('_') < 0;
    }

    private static boolean isOnlyOurs(String name) {
        if (name.charAt(0) == 'x') {
            for (String prefix : ONLY_OURS) {
                if (name.startsWith(prefix)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a body follows. */
    public static boolean announceBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
