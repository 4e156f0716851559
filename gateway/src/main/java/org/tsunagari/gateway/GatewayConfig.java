package org.tsunagari.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an operator can set. */
@ConfigMapping(prefix = "tsunagari.gateway")
public interface GatewayConfig {

    /** Whose tokens are accepted: the realm's issuer URL. */
    URI issuer();

    /** Where the services are. */
    Services services();

    /** How callers reach the gateway ({@code https://api.example.jp}); without it, what the request says. */
    Optional<URI> publicUrl();

    /** Web sites whose scripts may call the API, each {@code scheme://host[:port]}; none unless named. */
    Optional<List<String>> corsOrigins();

    /** Whether an ingress stands in front and says in {@code X-Forwarded-For} whose request it is. */
    @WithDefault("false")
    boolean behindProxy();

    /** Whose word is taken for that: addresses or networks ({@code 10.42.0.0/16}) of the ingress, and nobody else. */
    Optional<List<String>> trustedProxies();

    /** Where partners read the documentation; linked from the portal page. */
    Optional<URI> docsUrl();

    Limits limits();

    MapPage map();

    /** The map of community resources. */
    interface MapPage {

        /** The realm's public client for browsers (authorization code with PKCE). */
        @WithDefault("tsunagari-portal")
        String clientId();

        /** Where the map's pictures come from; without them the districts are the map, and no outside server is asked. */
        Optional<Tiles> tiles();
    }

    /** A tile server. */
    interface Tiles {

        /** For example {@code https://tiles.example.jp/{z}/{x}/{y}.png}; its server learns where people look. */
        String url();

        /** Whose map it is, as its licence wants it to be named. */
        String attribution();
    }

    /** Base URLs of the services. */
    interface Services {
        URI referral();

        URI casework();

        URI directory();

        URI evaluation();
    }

    /** How much one request, one caller and one service may take. */
    interface Limits {

        @WithDefault("1M")
        MemorySize body();

        /**
         * Longer ones, by the name of the resource in the route table, or by that and the name of what hangs on an item
         * ({@code resources/photos}); the service says the same by {@code @BodyUpTo}.
         */
        Map<String, MemorySize> bodies();

        /** Time for a body to arrive. Shorter than {@link #response()}, so that a slow client is told that it is slow. */
        @WithDefault("20S")
        Duration bodyArrival();

        /** Time for a service to answer, and the longest silence within its answer. */
        @WithDefault("30S")
        Duration response();

        /** Time to reach a service. Shorter than {@link #queue()}. */
        @WithDefault("800MS")
        Duration connect();

        /** Time to wait for a free connection to a service. */
        @WithDefault("1S")
        Duration queue();

        /** Connections to one service. */
        @WithDefault("128")
        int connections();

        /** Requests in flight to one service, waiting ones included. */
        @WithDefault("512")
        int inFlight();

        /** Requests in flight of one caller. */
        @WithDefault("128")
        int inFlightPerCaller();

        /** Requests a second of one caller, in the long run. */
        @WithDefault("200")
        long rate();

        /** Requests that one caller may send at once after a pause. */
        @WithDefault("1000")
        long burst();
    }
}
