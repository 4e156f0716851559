package org.tsunagari.gateway.request;

import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * The address by which a request is counted whose caller is not known: of whoever connects, or, where the gateway stands behind
 * an ingress that it trusts, the one that the ingress names.
 */
public final class NetworkAddress {

    /** One for all whose ingress names something else than an address: they share a limit, and nothing of it is passed on. */
    private static final String UNKNOWN = "unknown";

    private NetworkAddress() {}

    public static String of(HttpServerRequest request) {
        @Nullable String address = request.remoteAddress().hostAddress();
        return address == null ? UNKNOWN : address;
    }
}
