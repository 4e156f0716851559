package org.tsunagari.kit.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;

/**
 * Reads no body further than any of ours goes, whatever its length header says or leaves out. The server would read an
 * unwanted body to its end before it answers, and some have none.
 */
@Provider
public class BodyLimit implements ReaderInterceptor {

    /** Bytes, unless {@link BodyUpTo} says more; the longest request that is no file has a tenth of that. */
    static final int MAX_BODY = 1 << 20;

    private final CurrentVertxRequest http;

    BodyLimit(CurrentVertxRequest http) {
        this.http = http;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext request) throws IOException {
        int limit = limit(request.getAnnotations());
        if (announced() > limit) {
            hangUpAfterTheAnswer();
            throw new Refused(CommonProblem.BODY_TOO_LARGE);
        }
        Limited body = new Limited(request.getInputStream(), limit);
        request.setInputStream(body);
        try {
            return request.proceed();
        } finally {
            if (!body.isAtEnd()) {
                hangUpAfterTheAnswer();
            }
        }
    }

    private static int limit(Annotation @Nullable [] annotations) {
        if (annotations != null) {
            for (Annotation annotation : annotations) {
                if (annotation instanceof BodyUpTo more) {
                    return more.value();
                }
            }
        }
        return MAX_BODY;
    }

    private long announced() {
        String length = http.getCurrent().request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private void hangUpAfterTheAnswer() {
        HttpServerResponse answer = http.getCurrent().response();
        if (!answer.headWritten()) {
            answer.putHeader("Connection", "close");
        }
    }

    private static final class Limited extends FilterInputStream {

        private long left;
        private boolean atEnd;

        Limited(InputStream body, int limit) {
            super(body);
            left = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = atEnd ? -1 : in.read(buffer, offset, length);
            if (read < 0) {
                atEnd = true;
                return read;
            }
            left -= read;
            if (left < 0) {
                throw new Refused(CommonProblem.BODY_TOO_LARGE);
            }
            return read;
        }

        /** A short rest is read, so that the connection serves the next request; a longer one is left alone. */
        boolean isAtEnd() {
            byte[] rest = new byte[8 << 10];
            try {
                while (!atEnd) {
                    read(rest, 0, rest.length);
                }
            } catch (IOException | Refused tooLong) {
                return false;
            }
            return true;
        }

        /** The rest is dealt with in {@link #isAtEnd()}: closing the server's stream would read it whatever its length. */
        @Override
        public void close() {
            // nothing is held
        }
    }
}
