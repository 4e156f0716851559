package org.tsunagari.gateway.portal;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A text that a browser asks for. */
record PortalFile(String text, String mediaType) {

    static final CharSequence CONTENT_SECURITY_POLICY = HttpHeaders.createOptimized("content-security-policy");

    static PortalFile of(String resource, String mediaType) {
        return new PortalFile(read(resource), mediaType);
    }

    static String read(String resource) {
        try (InputStream in = PortalFile.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void send(HttpServerResponse response) {
        response.putHeader(HttpHeaders.CACHE_CONTROL, "max-age=300")
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                .end(text);
    }
}
