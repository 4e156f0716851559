package org.tsunagari.local;

import static org.tsunagari.local.ServicePlans.DEVELOPMENT_PASSWORD;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tsunagari.components.PostgresDatabase;

/** What a service is told by environment variables, as in every other way of running it. */
final class ServiceEnvironment {

    private final Workspace workspace;
    private final PortPlan ports;

    ServiceEnvironment(Workspace workspace, PortPlan ports) {
        this.workspace = workspace;
        this.ports = ports;
    }

    Map<String, String> of(ServicePlan service, Optional<PostgresDatabase> database) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("TSUNAGARI_HTTP_PORT", Integer.toString(service.port()));
        environment.put("TSUNAGARI_ISSUER", ports.issuer().toString());
        environment.put("TSUNAGARI_KAFKA", "127.0.0.1:" + ports.kafka());
        environment.put("TSUNAGARI_SERVICE_CLIENT_ID", service.name());
        environment.put("TSUNAGARI_SERVICE_CLIENT_SECRET", DEVELOPMENT_PASSWORD + "-" + service.name());
        environment.put("TSUNAGARI_KEK_FILE", key(service, "key-encryption"));
        environment.put("TSUNAGARI_INDEX_KEY_FILE", key(service, "blind-index"));
        database.ifPresent(own -> {
            environment.put("TSUNAGARI_DB_URL", own.jdbcUrl());
            environment.put("TSUNAGARI_DB_USER", own.app().user());
            environment.put("TSUNAGARI_DB_PASSWORD", own.app().password());
            environment.put("TSUNAGARI_DB_OWNER", own.owner().user());
            environment.put("TSUNAGARI_DB_OWNER_PASSWORD", own.owner().password());
        });
        environment.putAll(service.environment());
        return environment;
    }

    /** Each service has keys of its own, so that one that leaks opens no other's rows. */
    private String key(ServicePlan service, String purpose) {
        return workspace
                .keys()
                .resolve(service.name() + "." + purpose + ".json")
                .toString();
    }
}
