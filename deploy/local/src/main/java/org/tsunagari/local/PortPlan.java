package org.tsunagari.local;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Where everything listens on 127.0.0.1. */
record PortPlan(
        int postgres, int kafka, int keycloak, int gateway, int referral, int casework, int directory, int evaluation) {

    private static final int HIGHEST = 65_535;

    PortPlan {
        var ports = List.of(postgres, kafka, keycloak, gateway, referral, casework, directory, evaluation);
        if (new HashSet<>(ports).size() != ports.size()) {
            throw new StartFailure("ports: " + ports + " (expected: eight different ones)");
        }
    }

    /** The usual ports, each of which an environment variable may change. */
    static PortPlan of(Map<String, String> environment) {
        return new PortPlan(
                port(environment, "TSUNAGARI_POSTGRES_PORT", 15432),
                port(environment, "TSUNAGARI_KAFKA_PORT", 19092),
                port(environment, "TSUNAGARI_KEYCLOAK_PORT", 8180),
                port(environment, "TSUNAGARI_GATEWAY_PORT", 8080),
                port(environment, "TSUNAGARI_REFERRAL_PORT", 8081),
                port(environment, "TSUNAGARI_CASE_PORT", 8082),
                port(environment, "TSUNAGARI_DIRECTORY_PORT", 8083),
                port(environment, "TSUNAGARI_EVALUATION_PORT", 8084));
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:%d/realms/tsunagari".formatted(keycloak));
    }

    URI api() {
        return URI.create("http://127.0.0.1:%d/api/v1".formatted(gateway));
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        var value = environment.get(variable);
        if (value == null || value.isBlank()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(value.strip());
            if (port >= 1 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number out of range
        }
        throw new StartFailure("%s: %s (expected: a port from 1 to %d)".formatted(variable, value, HIGHEST));
    }
}
