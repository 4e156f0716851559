package org.tsunagari.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tsunagari.gateway.GatewayConfig;
import org.tsunagari.gateway.problem.ProblemKind;
import org.tsunagari.gateway.problem.Problems;
import org.tsunagari.gateway.proxy.Service;
import org.tsunagari.gateway.proxy.Upstream;
import org.tsunagari.gateway.proxy.Upstreams;

/** {@code /openapi}: the one document of the whole house, as JSON or YAML. */
@ApplicationScoped
public class OpenApiRoute {

    private static final Logger LOG = Logger.getLogger(OpenApiRoute.class);

    private static final String SOURCE = "/q/openapi?format=json";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration FRESH = Duration.ofSeconds(60);

    /** An incomplete document is asked for again sooner. */
    private static final Duration FRESH_IF_INCOMPLETE = Duration.ofSeconds(2);

    private final Upstreams upstreams;
    private final Problems problems;
    private final GatewayConfig config;
    private final String version;
    private final InstantSource clock;
    private final Vertx vertx;
    private final JsonMapper json = new JsonMapper();
    private final YAMLMapper yaml = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();
    private final Map<Service, ObjectNode> lastKnown = new ConcurrentHashMap<>();
    private volatile @Nullable Document latest;
    private volatile @Nullable Future<Document> refreshing;

    OpenApiRoute(
            Upstreams upstreams,
            Problems problems,
            GatewayConfig config,
            @ConfigProperty(name = "quarkus.application.version") String version,
            InstantSource clock,
            Vertx vertx) {
        this.upstreams = upstreams;
        this.problems = problems;
        this.config = config;
        this.version = version;
        this.clock = clock;
        this.vertx = vertx;
    }

    public void handle(RoutingContext http) {
        Document known = latest;
        if (known != null && known.freshUntil() > clock.millis()) {
            answer(http, known);
        } else {
            refreshOnce().onSuccess(document -> answer(http, document)).onFailure(failed -> {
                LOG.error("the OpenAPI documents cannot be merged", failed);
                problems.send(http, ProblemKind.INTERNAL);
            });
        }
    }

    private Future<Document> refreshOnce() {
        Future<Document> running = refreshing;
        if (running == null) {
            running = refresh();
            refreshing = running;
            running.onComplete(done -> refreshing = null);
        }
        return running;
    }

    private Future<Document> refresh() {
        List<Upstream> services = List.copyOf(upstreams.all());
        List<Future<Boolean>> fetched = services.stream().map(this::fetch).toList();
        return Future.join(fetched)
                .compose(all -> vertx.executeBlocking(() -> {
                    List<Service> silent = new ArrayList<>();
                    for (int i = 0; i < services.size(); i++) {
                        if (!fetched.get(i).result()) {
                            silent.add(services.get(i).service());
                        }
                    }
                    Document document = document(silent);
                    latest = document;
                    return document;
                }));
    }

    /** Whether the service gave its document now; an older one is kept if not. */
    private Future<Boolean> fetch(Upstream upstream) {
        return upstreams
                .client()
                .request(upstream.get(SOURCE, PATIENCE))
                .compose(HttpClientRequest::send)
                .compose(OpenApiRoute::body)
                .map(body -> lastKnown.put(upstream.service(), read(body)))
                .map(previous -> true)
                .otherwise(failed -> {
                    LOG.warnf(
                            "%s gives no OpenAPI document: %s",
                            upstream.service().module(), failed.getMessage());
                    return false;
                });
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        return response.statusCode() == 200
                ? response.body()
                : Future.failedFuture("status: " + response.statusCode() + " (expected: 200)");
    }

    private ObjectNode read(Buffer body) {
        try {
            JsonNode document = json.readTree(body.getBytes());
            if (document instanceof ObjectNode object) {
                return object;
            }
            throw new IllegalArgumentException("a document that is no JSON object");
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private Document document(List<Service> silent) throws IOException {
        List<Part> parts = new ArrayList<>();
        List<Service> missing = new ArrayList<>();
        List<Service> stale = new ArrayList<>();
        for (Service service : Service.values()) {
            ObjectNode known = lastKnown.get(service);
            if (known == null) {
                missing.add(service);
            } else {
                parts.add(new Part(service, known));
            }
            if (known != null && silent.contains(service)) {
                stale.add(service);
            }
        }
        ObjectNode merged = MergedApi.merge(Frame.of(config, version, missing, stale), parts);
        Duration fresh = silent.isEmpty() ? FRESH : FRESH_IF_INCOMPLETE;
        return Document.of(
                json.writeValueAsString(merged), yaml.writeValueAsString(merged), clock.millis() + fresh.toMillis());
    }

    private static void answer(RoutingContext http, Document document) {
        boolean asYaml = wantsYaml(http);
        HttpServerResponse response = http.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.VARY, "Accept")
                .putHeader(HttpHeaders.ETAG, document.etag(asYaml));
        if (document.etag(asYaml).equals(http.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, asYaml ? "application/yaml" : "application/json")
                    .end(asYaml ? document.yaml() : document.json());
        }
    }

    private static boolean wantsYaml(RoutingContext http) {
        String format = http.request().getParam("format");
        String accept = http.request().getHeader(HttpHeaders.ACCEPT);
        return format == null ? accept != null && accept.contains("yaml") : format.equalsIgnoreCase("yaml");
    }
}
