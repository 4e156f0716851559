package org.tsunagari.gateway.proxy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.tsunagari.gateway.GatewayConfig;

/** One service as the gateway reaches it. */
public final class Upstream {

    private static final int STATUS_CLASSES = 6;

    private final Service service;
    private final String origin;
    private final RequestOptions request;
    private final int maxInFlight;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Timer[] answers = new Timer[STATUS_CLASSES];

    Upstream(Service service, URI url, GatewayConfig.Limits limits, MeterRegistry metrics) {
        this.service = service;
        this.origin = url.getScheme() + "://" + url.getRawAuthority();
        this.maxInFlight = limits.inFlight();
        this.request = options(url)
                .setConnectTimeout(limits.queue().toMillis())
                .setIdleTimeout(limits.response().toMillis());
        for (int status = 0; status < STATUS_CLASSES; status++) {
            answers[status] = Timer.builder("tsunagari.gateway.exchanges")
                    .description("Time from admission to the last byte of a service's answer")
                    .tag("service", service.module())
                    .tag("outcome", status == 0 ? "none" : status + "xx")
                    .register(metrics);
        }
        Gauge.builder("tsunagari.gateway.in.flight", inFlight, AtomicInteger::get)
                .description("Requests in flight to a service")
                .tag("service", service.module())
                .register(metrics);
    }

    private static RequestOptions options(URI url) {
        boolean tls = "https".equals(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
        return new RequestOptions()
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(tls)
                .setServer(SocketAddress.inetSocketAddress(port, url.getHost()));
    }

    public Service service() {
        return service;
    }

    /** {@code scheme://host:port}, which must not leave the house. */
    String origin() {
        return origin;
    }

    /** What every exchange with the service begins with; shared, never to be changed. */
    RequestOptions request() {
        return request;
    }

    /** A request of the gateway's own, which must be answered within {@code patience}. */
    public RequestOptions get(String path, Duration patience) {
        return new RequestOptions(request)
                .setMethod(HttpMethod.GET)
                .setURI(path)
                .setTimeout(patience.toMillis())
                .setConnectTimeout(patience.toMillis())
                .setIdleTimeout(patience.toMillis());
    }

    /** Takes a place among the requests in flight; {@link #leave} must follow if there was one. */
    boolean enter() {
        if (inFlight.incrementAndGet() <= maxInFlight) {
            return true;
        }
        inFlight.decrementAndGet();
        return false;
    }

    void leave(int status, long nanos) {
        inFlight.decrementAndGet();
        int outcome = status / 100;
        answers[outcome < STATUS_CLASSES ? outcome : 0].record(Duration.ofNanos(nanos));
    }
}
