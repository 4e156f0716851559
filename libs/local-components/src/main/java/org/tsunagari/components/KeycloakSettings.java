package org.tsunagari.components;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a Keycloak server is run. It listens on 127.0.0.1 only, by HTTP: for development and tests.
 *
 * @param home where the distribution is unpacked and built, once
 * @param port 0 for a free one
 * @param managementPort of the health probe; 0 for a free one
 * @param realm a realm in Keycloak's JSON format, imported when no realm of that name exists; Keycloak wants the file to
 *     be called {@code <realm>-realm.json}
 * @param database where users and keys survive; without it they live in a file below {@code home}
 * @param administrator made at the first start, for the administration console
 * @param patience how long a start may take, without the one-time build
 * @param progress told in one line what happens
 */
public record KeycloakSettings(
        Path home,
        int port,
        int managementPort,
        @Nullable Path realm,
        @Nullable PostgresDatabase database,
        @Nullable Login administrator,
        Duration patience,
        Consumer<String> progress) {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(180);

    public KeycloakSettings {
        home = home.toAbsolutePath().normalize();
    }

    /** Its health probe listens on the next port. */
    public static KeycloakSettings of(Path home, int port) {
        return new KeycloakSettings(home, port, port == 0 ? 0 : port + 1, null, null, null, USUAL_PATIENCE, line -> {});
    }

    public KeycloakSettings withPorts(int http, int management) {
        return new KeycloakSettings(home, http, management, realm, database, administrator, patience, progress);
    }

    public KeycloakSettings withRealm(Path file) {
        return new KeycloakSettings(home, port, managementPort, file, database, administrator, patience, progress);
    }

    /** Uses the owner role of the database, because Keycloak migrates its own schema. */
    public KeycloakSettings withDatabase(PostgresDatabase own) {
        return new KeycloakSettings(home, port, managementPort, realm, own, administrator, patience, progress);
    }

    public KeycloakSettings withAdministrator(String user, String password) {
        return new KeycloakSettings(
                home, port, managementPort, realm, database, new Login(user, password), patience, progress);
    }

    public KeycloakSettings withProgress(Consumer<String> listener) {
        return new KeycloakSettings(home, port, managementPort, realm, database, administrator, patience, listener);
    }
}
