package org.tsunagari.gateway.proxy;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tsunagari.gateway.GatewayConfig;
import org.tsunagari.gateway.caller.AccessTokens;
import org.tsunagari.gateway.caller.Allowance;
import org.tsunagari.gateway.caller.Allowances;
import org.tsunagari.gateway.caller.Caller;
import org.tsunagari.gateway.problem.ProblemKind;
import org.tsunagari.gateway.problem.Problems;
import org.tsunagari.gateway.problem.RequestId;
import org.tsunagari.gateway.request.NetworkAddress;

/** {@code /api/v1/**}: known caller, known resource, within the limits; then the hop. Also for what needs no caller. */
@ApplicationScoped
public class ApiRoute {

    private static final Logger LOG = Logger.getLogger(ApiRoute.class);

    private static final CharSequence X_FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence X_FORWARDED_PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence X_FORWARDED_HOST = HttpHeaders.createOptimized("X-Forwarded-Host");

    /** Vert.x tunnels WebSocket upgrades unless told not to, past every interceptor. */
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final Upstreams upstreams;
    private final AccessTokens tokens;
    private final Allowances allowances;
    private final Problems problems;
    private final GatewayConfig.Limits limits;
    private final @Nullable URI publicUrl;

    ApiRoute(Upstreams upstreams, AccessTokens tokens, Allowances allowances, Problems problems, GatewayConfig config) {
        this.upstreams = upstreams;
        this.tokens = tokens;
        this.allowances = allowances;
        this.problems = problems;
        this.limits = config.limits();
        this.publicUrl = config.publicUrl().orElse(null);
    }

    /** Takes a request whose path begins with {@code /api}. */
    public void handle(RoutingContext http) {
        String authorization = http.request().getHeader(HttpHeaders.AUTHORIZATION);
        Caller caller = tokens.known(authorization);
        if (caller != null) {
            pass(http, caller);
        } else {
            authenticate(http, authorization);
        }
    }

    /** Takes a request to read at an address that is all its reader has to show, counted by network address. */
    public void handleCapability(RoutingContext http) {
        admit(http, allowances.ofAddress(NetworkAddress.of(http.request())));
    }

    /**
     * Attempts count by address, so that guessing has a price. Whoever shares the address shares it: behind an ingress that
     * is everybody, unless the gateway is told to take its word ({@code tsunagari.gateway.behind-proxy}).
     */
    private void authenticate(RoutingContext http, @Nullable String authorization) {
        Duration wait = allowances.ofAddress(NetworkAddress.of(http.request())).take();
        if (wait.isPositive()) {
            problems.send(http, ProblemKind.TOO_MANY_REQUESTS, wait);
        } else {
            http.request().pause();
            tokens.verify(authorization, http.vertx())
                    .onSuccess(caller -> pass(http, caller))
                    .onFailure(failed -> refuse(http, failed));
        }
    }

    private void refuse(RoutingContext http, Throwable failed) {
        if (failed instanceof AuthenticationFailedException) {
            LOG.infof("denied: request %s from %s", RequestId.of(http), NetworkAddress.of(http.request()));
            problems.send(http, ProblemKind.UNAUTHENTICATED);
        } else {
            LOG.warnf("request %s: tokens cannot be verified: %s", RequestId.of(http), failed);
            problems.send(http, ProblemKind.UNAVAILABLE);
        }
    }

    private void pass(RoutingContext http, Caller caller) {
        Allowance allowance = caller.allowance();
        Duration wait = allowance.take();
        if (wait.isPositive()) {
            problems.send(http, ProblemKind.TOO_MANY_REQUESTS, wait);
        } else {
            admit(http, allowance);
        }
    }

    private void admit(RoutingContext http, Allowance allowance) {
        Service service = Service.owning(http.request().path());
        if (service == null) {
            problems.send(http, ProblemKind.NOT_FOUND);
        } else if (isTooLarge(http.request())) {
            problems.send(http, ProblemKind.BODY_TOO_LARGE);
        } else if (!allowance.enter()) {
            problems.send(http, ProblemKind.TOO_MANY_REQUESTS);
        } else {
            enter(http, upstreams.of(service), allowance);
        }
    }

    private void enter(RoutingContext http, Upstream upstream, Allowance allowance) {
        if (!upstream.enter()) {
            allowance.leave();
            problems.send(http, ProblemKind.UNAVAILABLE);
            return;
        }
        Exchange exchange = new Exchange(this, http, upstream, allowance);
        exchange.welcomeBody();
        HttpProxy.reverseProxy(OPTIONS, upstreams.client())
                .origin(exchange)
                .addInterceptor(exchange)
                .handle(new BreakableRequest(http.request()));
    }

    private boolean isTooLarge(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && (length.length() > 18 || Long.parseLong(length) > bodyLimit(request));
    }

    /** Bytes that the body of this request may have. */
    long bodyLimit(HttpServerRequest request) {
        Map<String, MemorySize> files = limits.bodies();
        MemorySize ofResource = files.getOrDefault(Service.resource(request.path()), limits.body());
        return files.getOrDefault(Service.subresource(request.path()), ofResource)
                .asLongValue();
    }

    /** Tells the service where the request came from; whatever the client said about that has been dropped. */
    void introduce(HttpServerRequest request, MultiMap headers) {
        headers.set(X_FORWARDED_FOR, NetworkAddress.of(request));
        headers.set(X_FORWARDED_PROTO, publicUrl == null ? request.scheme() : publicUrl.getScheme());
        HostAndPort authority = request.authority();
        if (publicUrl != null) {
            headers.set(X_FORWARDED_HOST, publicUrl.getRawAuthority());
        } else if (authority != null) {
            headers.set(X_FORWARDED_HOST, authority.toString());
        }
    }

    void noteFailure(RoutingContext http, Upstream upstream, ProblemKind kind, Throwable failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        LOG.warnf(
                "request %s: %s: %s (%s)",
                RequestId.of(http),
                upstream.service().module(),
                kind.code(),
                cause.getClass().getSimpleName());
    }

    GatewayConfig.Limits limits() {
        return limits;
    }

    Problems problems() {
        return problems;
    }
}
