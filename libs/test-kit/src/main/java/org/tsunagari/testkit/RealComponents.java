package org.tsunagari.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tsunagari.components.PostgresDatabase;
import org.tsunagari.testkit.tokens.DemoAccount;
import org.tsunagari.testkit.tokens.TokenIssuer;

/**
 * A real PostgreSQL, a real Kafka and a token issuer for a {@code @QuarkusTest}:
 *
 * <pre>{@code
 * @QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
 * }</pre>
 *
 * They start once per JVM, on free ports with fresh data, and end with the JVM. A second application start (another test
 * profile) meets the same servers, and the same data if it names the same database.
 */
public final class RealComponents implements QuarkusTestResourceLifecycleManager {
    private static final Map<String, String> SERVICES = Map.of(
            "referral", "referral-service",
            "casework", "case-service",
            "directory", "resource-directory-service",
            "evaluation", "evaluation-service");

    private String database = "";
    private String service = "";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", "");
        service = arguments.getOrDefault("service", SERVICES.getOrDefault(database, database));
        if (database.isEmpty()) {
            throw new IllegalArgumentException("init argument \"database\": missing (expected: for example referral)");
        }
    }

    @Override
    public Map<String, String> start() {
        TestServers servers = TestServers.running();
        PostgresDatabase own = servers.database(database);
        Map<String, String> configuration = new HashMap<>();
        put(configuration, "db-url", own.jdbcUrl());
        put(configuration, "db-user", own.app().user());
        put(configuration, "db-password", own.app().password());
        put(configuration, "db-owner", own.owner().user());
        put(configuration, "db-owner-password", own.owner().password());
        put(configuration, "kafka", servers.kafka());
        put(configuration, "issuer", TokenIssuer.running().issuer());
        put(configuration, "http-port", "0");
        // Absent: service-kit makes key files where development and tests name a path.
        put(configuration, "kek-file", servers.directory().resolve("kek.json").toString());
        put(
                configuration,
                "index-key-file",
                servers.directory().resolve("index-key.json").toString());
        put(configuration, "service-client-id", service);
        put(configuration, "service-client-secret", DemoAccount.clientSecret(service));
        configuration.put("quarkus.http.test-port", "0");
        configuration.put("quarkus.devservices.enabled", "false");
        return configuration;
    }

    /** Nothing: the servers belong to the JVM, because the next application start needs them again. */
    @Override
    public void stop() {}

    /** Under both names by which configuration is read: as a property, and as the environment variable. */
    private static void put(Map<String, String> configuration, String name, String value) {
        configuration.put("tsunagari." + name, value);
        configuration.put("TSUNAGARI_" + name.toUpperCase(Locale.ROOT).replace('-', '_'), value);
    }
}
