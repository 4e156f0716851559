package org.tsunagari.gateway.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.tsunagari.gateway.GatewayConfig;

/** The services, and the connections to them. */
@ApplicationScoped
public class Upstreams {

    /** Shorter than any server's patience with an idle connection, so that it is we who close it. */
    private static final int KEEP_ALIVE_SECONDS = 20;

    /** A silence within an answer is noticed this much later than one before it. */
    private static final Duration ANSWER_STALLED = Duration.ofSeconds(5);

    private final Map<Service, Upstream> byService = new EnumMap<>(Service.class);
    private final FastThreadLocal<HttpClient> clients;

    Upstreams(GatewayConfig config, MeterRegistry metrics, Vertx vertx) {
        for (Service service : Service.values()) {
            byService.put(service, new Upstream(service, url(config, service), config.limits(), metrics));
        }
        clients = new FastThreadLocal<>() {
            @Override
            protected HttpClient initialValue() {
                return client(config.limits(), vertx);
            }
        };
    }

    private static URI url(GatewayConfig config, Service service) {
        GatewayConfig.Services services = config.services();
        return switch (service) {
            case REFERRAL -> services.referral();
            case CASEWORK -> services.casework();
            case DIRECTORY -> services.directory();
            case EVALUATION -> services.evaluation();
        };
    }

    /** A share of the connections for each event loop: an exchange then never changes threads. */
    private static HttpClient client(GatewayConfig.Limits limits, Vertx vertx) {
        int eventLoops = 0;
        for (EventExecutor eventLoop : vertx.nettyEventLoopGroup()) {
            eventLoops++;
        }
        return vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(Math.toIntExact(limits.connect().toMillis()))
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                        .setReadIdleTimeout(Math.toIntExact(
                                limits.response().plus(ANSWER_STALLED).toSeconds()))
                        .setMaxInitialLineLength(8192)
                        .setMaxHeaderSize(32 * 1024)
                        .setDecompressionSupported(false),
                new PoolOptions()
                        .setHttp1MaxSize(Math.max(1, limits.connections() / eventLoops))
                        .setMaxWaitQueueSize(limits.inFlight()));
    }

    Upstream of(Service service) {
        return Objects.requireNonNull(byService.get(service));
    }

    public Collection<Upstream> all() {
        return Collections.unmodifiableCollection(byService.values());
    }

    /** The client of the event loop that asks. */
    public HttpClient client() {
        return clients.get();
    }
}
