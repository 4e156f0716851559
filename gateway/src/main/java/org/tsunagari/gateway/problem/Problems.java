package org.tsunagari.gateway.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Gives the gateway's own refusals, in Japanese unless the caller prefers English. */
@ApplicationScoped
public class Problems {

    /** How long a client may go on sending what nobody reads, so that it can still see why it was refused. */
    private static final Duration LINGER = Duration.ofSeconds(2);

    /** A body of less than 100 kB is read and forgotten, and the connection stays usable. */
    private static final int SHORT_BODY_DIGITS = 5;

    private static final List<Locale> OFFERED = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private final Set<HttpConnection> closing = ConcurrentHashMap.newKeySet();
    private final Map<ProblemKind, Counter> counters = new EnumMap<>(ProblemKind.class);

    Problems(MeterRegistry metrics) {
        for (ProblemKind kind : ProblemKind.values()) {
            counters.put(
                    kind,
                    Counter.builder("tsunagari.gateway.refusals")
                            .description("Requests that the gateway itself refused")
                            .tag("code", kind.code())
                            .register(metrics));
        }
    }

    /** Refuses. */
    public void send(RoutingContext http, ProblemKind kind) {
        send(http, kind, Duration.ofSeconds(1));
    }

    /** Refuses for now: {@code retryAfter} is told with the statuses that know it (429, 503). */
    public void send(RoutingContext http, ProblemKind kind, Duration retryAfter) {
        HttpServerResponse response = http.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            http.request().connection().close();
            return;
        }
        boolean ambiguous = kind.isAmbiguous();
        boolean last = ambiguous || leavesBodyUnread(http.request(), kind);
        if (last) {
            closing.add(http.request().connection());
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
        Future<Void> written = write(http, response, kind, retryAfter);
        http.request().resume();
        if (last) {
            written.onComplete(done -> close(http, ambiguous ? Duration.ZERO : LINGER));
        }
    }

    /** Whether a refusal ends this connection: what comes after it is nobody's request. */
    public boolean isClosing(RoutingContext http) {
        return !closing.isEmpty() && closing.contains(http.request().connection());
    }

    /** Closing while the client still sends would reset the connection before it could read why it was refused. */
    private void close(RoutingContext http, Duration linger) {
        HttpConnection connection = http.request().connection();
        if (linger.isZero()) {
            connection.close().onComplete(closed -> closing.remove(connection));
        } else {
            http.vertx().setTimer(linger.toMillis(), expired -> close(http, Duration.ZERO));
        }
    }

    private static boolean leavesBodyUnread(HttpServerRequest request, ProblemKind kind) {
        if (request.isEnded()) {
            return false;
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null
                ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                : length.length() > SHORT_BODY_DIGITS || kind == ProblemKind.REQUEST_TIMEOUT;
    }

    private Future<Void> write(
            RoutingContext http, HttpServerResponse response, ProblemKind kind, Duration retryAfter) {
        boolean english = prefersEnglish(http.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatusCode(kind.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "ja")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        switch (kind) {
            case UNAUTHENTICATED -> response.putHeader(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer");
            case METHOD_NOT_ALLOWED ->
                response.putHeader(HttpHeaders.ALLOW, "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
            case TOO_MANY_REQUESTS, UNAVAILABLE ->
                response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
            default -> {}
        }
        Objects.requireNonNull(counters.get(kind)).increment();
        return response.end(kind.body(english, RequestId.of(http)));
    }

    private static boolean prefersEnglish(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return false;
        }
        try {
            return Locale.ENGLISH.equals(Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OFFERED));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
