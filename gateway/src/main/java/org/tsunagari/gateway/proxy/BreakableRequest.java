package org.tsunagari.gateway.proxy;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;

/**
 * A request whose answer can be broken off in the middle. The proxy does so by {@code reset()}, which in Vert.x 4 closes
 * the response without telling its handlers: Quarkus would count the request as running, and wait for it at shutdown
 * until its patience ends. Closing the connection has the same effect and is noticed by everybody.
 */
final class BreakableRequest extends HttpServerRequestWrapper {

    private final HttpServerResponse response;

    BreakableRequest(HttpServerRequest request) {
        super((HttpServerRequestInternal) request);
        this.response = new BreakableResponse(request.response(), request.connection());
    }

    @Override
    public HttpServerResponse response() {
        return response;
    }

    private static final class BreakableResponse extends AbstractResponseWrapper {

        private final HttpConnection connection;

        private BreakableResponse(HttpServerResponse response, HttpConnection connection) {
            super(response);
            this.connection = connection;
        }

        @Override
        public boolean reset() {
            return reset(0);
        }

        @Override
        public boolean reset(long code) {
            connection.close();
            return true;
        }
    }
}
