package org.tsunagari.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** The body of a request on its way, not longer than allowed whatever its headers said. */
final class LimitedBody implements ReadStream<Buffer> {

    private final HttpServerRequest request;
    private final long limit;
    private long received;
    private @Nullable Handler<Throwable> exceptionHandler;

    LimitedBody(HttpServerRequest request, long limit) {
        this.request = request;
        this.limit = limit;
    }

    boolean isExceeded() {
        return received > limit;
    }

    /** Breaks the stream off: what is written to the service is abandoned. */
    void abort(String reason) {
        Handler<Throwable> handler = exceptionHandler;
        if (handler != null) {
            handler.handle(new BodyAborted(reason));
        }
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        if (handler == null) {
            request.handler(null);
        } else {
            request.handler(chunk -> pass(chunk, handler));
        }
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        boolean exceededBefore = isExceeded();
        received += chunk.length();
        if (!isExceeded()) {
            handler.handle(chunk);
        } else if (!exceededBefore) {
            abort("body bytes: > " + limit);
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        exceptionHandler = handler;
        request.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        request.endHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        request.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        request.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        request.fetch(amount);
        return this;
    }

    /** Why a body was not read to its end. */
    static final class BodyAborted extends RuntimeException {
        private BodyAborted(String reason) {
            super(reason, null, false, false);
        }
    }
}
