package org.tsunagari.gateway.health;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagari.gateway.proxy.Upstream;
import org.tsunagari.gateway.proxy.Upstreams;

/** {@code /health}: whether the whole house can be used. Says which service cannot, and nothing about why. */
@ApplicationScoped
public class HealthRoute {

    private static final String READINESS = "/q/health/ready";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** The services are asked about once in this time, however often we are. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Upstreams upstreams;
    private final InstantSource clock;
    private volatile @Nullable Findings latest;
    private volatile @Nullable Future<Findings> asking;

    HealthRoute(Upstreams upstreams, InstantSource clock) {
        this.upstreams = upstreams;
        this.clock = clock;
    }

    public void handle(RoutingContext http) {
        Findings known = latest;
        if (known != null && known.at() + FRESH.toMillis() > clock.millis()) {
            answer(http, known);
        } else {
            askOnce().onComplete(asked -> answer(http, asked.result()));
        }
    }

    private Future<Findings> askOnce() {
        Future<Findings> running = asking;
        if (running == null) {
            running = ask();
            asking = running;
            running.onComplete(asked -> asking = null);
        }
        return running;
    }

    private Future<Findings> ask() {
        List<Upstream> services = List.copyOf(upstreams.all());
        List<Future<Boolean>> answers = services.stream().map(this::isReady).toList();
        return Future.join(answers).map(all -> {
            JsonArray details = new JsonArray();
            boolean up = true;
            for (int i = 0; i < services.size(); i++) {
                boolean ready = answers.get(i).result();
                up &= ready;
                details.add(new JsonObject()
                        .put("name", services.get(i).service().module())
                        .put("status", status(ready)));
            }
            String body = new JsonObject()
                    .put("status", status(up))
                    .put("services", details)
                    .encode();
            Findings found = new Findings(clock.millis(), up, body);
            latest = found;
            return found;
        });
    }

    private Future<Boolean> isReady(Upstream upstream) {
        return upstreams
                .client()
                .request(upstream.get(READINESS, PATIENCE))
                .compose(HttpClientRequest::send)
                .compose(response -> response.end().map(read -> response.statusCode() == 200))
                .otherwise(false);
    }

    private static String status(boolean up) {
        return up ? "UP" : "DOWN";
    }

    private static void answer(RoutingContext http, Findings findings) {
        HttpServerResponse response = http.response()
                .setStatusCode(findings.up() ? 200 : 503)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!findings.up()) {
            response.putHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        response.end(findings.body());
    }

    private record Findings(long at, boolean up, String body) {}
}
