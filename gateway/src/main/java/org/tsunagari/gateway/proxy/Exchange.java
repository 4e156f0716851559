package org.tsunagari.gateway.proxy;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.tsunagari.gateway.caller.Allowance;
import org.tsunagari.gateway.problem.ProblemKind;
import org.tsunagari.gateway.problem.RequestId;
import org.tsunagari.gateway.request.RequestHeaders;

/** One admitted request, its way to the service and back. Lives on one event loop. */
final class Exchange implements ProxyInterceptor, OriginRequestProvider {

    private static final long NO_TIMER = -1;

    private final ApiRoute route;
    private final RoutingContext http;
    private final Upstream upstream;
    private final Allowance allowance;
    private final long begin = System.nanoTime();
    private final boolean hasBody;
    private @Nullable LimitedBody body;
    private long bodyTimer = NO_TIMER;
    private boolean bodyLate;
    private boolean ended;

    Exchange(ApiRoute route, RoutingContext http, Upstream upstream, Allowance allowance) {
        this.route = route;
        this.http = http;
        this.upstream = upstream;
        this.allowance = allowance;
        this.hasBody = RequestHeaders.announceBody(http.request());
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        return context.client()
                .request(upstream.request())
                .recover(failed -> Future.failedFuture(new NoConnection(failed)));
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest incoming = http.request();
        RequestHeaders.forward(incoming, request.headers());
        if (Service.isCapability(incoming.path())) {
            // nobody is asked who they are there, so nobody's token goes on
            request.headers().remove(HttpHeaders.AUTHORIZATION);
        }
        route.introduce(incoming, request.headers());
        request.headers().set(RequestId.HEADER, RequestId.of(http));
        if (hasBody) {
            request.setBody(limited(incoming, request.getBody().length()));
        } else {
            request.setBody(null);
            incoming.resume();
        }
        return context.sendRequest()
                .recover(failed -> mayRepeat(failed) ? repeat(context) : Future.failedFuture(failed))
                .recover(this::refuse);
    }

    private Body limited(HttpServerRequest incoming, long length) {
        LimitedBody stream = new LimitedBody(incoming, route.bodyLimit(incoming));
        body = stream;
        Vertx vertx = http.vertx();
        bodyTimer = vertx.setTimer(route.limits().bodyArrival().toMillis(), late -> {
            bodyTimer = NO_TIMER;
            if (!incoming.isEnded()) {
                bodyLate = true;
                stream.abort("body did not arrive in time");
            }
        });
        return Body.body(stream, length);
    }

    /** A service may close an idle connection in the moment we use it: what changes nothing is asked once more. */
    private boolean mayRepeat(Throwable failed) {
        HttpMethod method = http.request().method();
        return failed instanceof HttpClosedException
                && !hasBody
                && !http.response().closed()
                && (method == HttpMethod.GET || method == HttpMethod.HEAD);
    }

    private Future<ProxyResponse> repeat(ProxyContext context) {
        return create(context).compose(context.request()::send);
    }

    /** Answers in the service's place, unless the client has gone; the proxy has nothing more to do then, so its future never completes. */
    private Future<ProxyResponse> refuse(Throwable failed) {
        if (!http.response().closed()) {
            ProblemKind kind = explain(failed);
            route.noteFailure(http, upstream, kind, failed);
            route.problems().send(http, kind);
        }
        end();
        return Promise.<ProxyResponse>promise().future();
    }

    private ProblemKind explain(Throwable failed) {
        if (body != null && body.isExceeded()) {
            return ProblemKind.BODY_TOO_LARGE;
        }
        if (bodyLate) {
            return ProblemKind.REQUEST_TIMEOUT;
        }
        return switch (failed) {
            case NoConnection down -> down.isTimeout() ? ProblemKind.TIMEOUT : ProblemKind.UNAVAILABLE;
            case TimeoutException silent -> ProblemKind.TIMEOUT;
            default -> ProblemKind.BAD_GATEWAY;
        };
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ResponseHeaders.clean(context.response().headers(), upstream.origin());
        return context.sendResponse().onComplete(sent -> end());
    }

    private void end() {
        if (!ended) {
            ended = true;
            if (bodyTimer != NO_TIMER) {
                http.vertx().cancelTimer(bodyTimer);
            }
            HttpServerResponse response = http.response();
            upstream.leave(response.getStatusCode(), System.nanoTime() - begin);
            allowance.leave();
        }
    }

    /** Tells a client that waits for leave to send its body that it may (RFC 9110 section 10.1.1). */
    void welcomeBody() {
        if (hasBody && http.request().getHeader(HttpHeaders.EXPECT) != null) {
            http.response().writeContinue();
        }
    }

    /** The service was not reached, so nothing can have happened there. */
    private static final class NoConnection extends RuntimeException {
        private NoConnection(Throwable cause) {
            super("no connection", cause, false, false);
        }

        private boolean isTimeout() {
            return getCause() instanceof ConnectTimeoutException;
        }
    }
}
