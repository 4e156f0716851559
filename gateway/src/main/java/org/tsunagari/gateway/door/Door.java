package org.tsunagari.gateway.door;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tsunagari.gateway.GatewayConfig;
import org.tsunagari.gateway.caller.Allowances;
import org.tsunagari.gateway.health.HealthRoute;
import org.tsunagari.gateway.openapi.OpenApiRoute;
import org.tsunagari.gateway.portal.MapRoute;
import org.tsunagari.gateway.portal.PortalRoute;
import org.tsunagari.gateway.problem.ProblemKind;
import org.tsunagari.gateway.problem.Problems;
import org.tsunagari.gateway.problem.RequestId;
import org.tsunagari.gateway.proxy.ApiRoute;
import org.tsunagari.gateway.proxy.Service;
import org.tsunagari.gateway.request.Admission;
import org.tsunagari.gateway.request.NetworkAddress;

/**
 * The first handler of every request, before anything that Quarkus does: the raw request is judged here, and where it
 * goes is decided here, in code, on exactly what was judged.
 */
@ApplicationScoped
class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);

    private static final int BEFORE_EVERYTHING = Integer.MIN_VALUE + 100;

    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence X_CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("x-content-type-options");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("referrer-policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence STRICT_TRANSPORT_SECURITY =
            HttpHeaders.createOptimized("strict-transport-security");
    private static final CharSequence ONE_YEAR = HttpHeaders.createOptimized("max-age=31536000");

    private final ApiRoute api;
    private final OpenApiRoute openApi;
    private final HealthRoute health;
    private final PortalRoute portal;
    private final MapRoute map;
    private final Allowances allowances;
    private final Problems problems;
    private final boolean httpsOutside;
    private final @Nullable CorsHandler cors;

    Door(
            ApiRoute api,
            OpenApiRoute openApi,
            HealthRoute health,
            PortalRoute portal,
            MapRoute map,
            Allowances allowances,
            Problems problems,
            GatewayConfig config) {
        this.api = api;
        this.openApi = openApi;
        this.health = health;
        this.portal = portal;
        this.map = map;
        this.allowances = allowances;
        this.problems = problems;
        this.httpsOutside =
                config.publicUrl().map(url -> "https".equals(url.getScheme())).orElse(false);
        this.cors = config.corsOrigins().map(Door::cors).orElse(null);
    }

    /** Only named web sites, no cookies: a browser front end sends its token itself. */
    private static CorsHandler cors(List<String> origins) {
        return CorsHandler.create()
                .addOrigins(origins)
                .allowedMethods(
                        Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE))
                .allowedHeaders(Set.of(
                        "accept",
                        "accept-language",
                        "authorization",
                        "content-disposition",
                        "content-type",
                        "idempotency-key",
                        "if-match",
                        "if-none-match",
                        "tsunagari-municipality",
                        "x-request-id"))
                .exposedHeaders(Set.of(
                        "content-disposition",
                        "content-location",
                        "etag",
                        "idempotency-replayed",
                        "link",
                        "location",
                        "retry-after",
                        "x-request-id"))
                .maxAgeSeconds(600);
    }

    void open(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING).handler(this::admit).failureHandler(this::failed);
        if (cors != null) {
            router.route().order(BEFORE_EVERYTHING + 1).handler(cors);
        }
        router.route().order(BEFORE_EVERYTHING + 2).handler(this::direct);
        router.route().last().handler(http -> problems.send(http, ProblemKind.NOT_FOUND));
    }

    private void admit(RoutingContext http) {
        if (problems.isClosing(http)) {
            return;
        }
        HttpServerResponse response = http.response();
        response.putHeader(RequestId.HEADER, RequestId.assign(http))
                .putHeader(X_CONTENT_TYPE_OPTIONS, NOSNIFF)
                .putHeader(REFERRER_POLICY, NO_REFERRER);
        if (httpsOutside || http.request().isSSL()) {
            response.putHeader(STRICT_TRANSPORT_SECURITY, ONE_YEAR);
        }
        ProblemKind problem = Admission.judge(http.request());
        if (problem == null) {
            http.next();
        } else {
            problems.send(http, problem);
        }
    }

    private void direct(RoutingContext http) {
        String path = http.request().path();
        if (Service.isApi(path)) {
            api.handle(http);
        } else if (path.startsWith("/q/")) {
            http.next();
        } else {
            Duration wait =
                    allowances.ofAddress(NetworkAddress.of(http.request())).take();
            if (wait.isPositive()) {
                problems.send(http, ProblemKind.TOO_MANY_REQUESTS, wait);
            } else {
                directPublic(http, path);
            }
        }
    }

    private void directPublic(RoutingContext http, String path) {
        boolean reads =
                http.request().method() == HttpMethod.GET || http.request().method() == HttpMethod.HEAD;
        switch (path) {
            case "/openapi" -> readOnly(http, reads, openApi::handle);
            case "/health" -> readOnly(http, reads, health::handle);
            case "/", "/portal.css" -> readOnly(http, reads, portal::handle);
            default -> {
                if (Service.isCapability(path)) {
                    readOnly(http, reads, api::handleCapability);
                } else if (path.equals("/map") || path.startsWith("/map/")) {
                    readOnly(http, reads, map::handle);
                } else {
                    problems.send(http, ProblemKind.NOT_FOUND);
                }
            }
        }
    }

    private void readOnly(RoutingContext http, boolean reads, Handler<RoutingContext> page) {
        if (reads) {
            page.handle(http);
        } else {
            problems.send(http, ProblemKind.METHOD_NOT_ALLOWED);
        }
    }

    private void failed(RoutingContext http) {
        ProblemKind unreadable = Admission.judge(http.request());
        if (unreadable != null) {
            problems.send(http, unreadable);
        } else if (http.statusCode() == ProblemKind.ORIGIN_REFUSED.status()) {
            problems.send(http, ProblemKind.ORIGIN_REFUSED);
        } else {
            if (http.failure() != null) {
                LOG.errorf(http.failure(), "request %s failed", RequestId.of(http));
            }
            problems.send(http, ProblemKind.INTERNAL);
        }
    }
}
