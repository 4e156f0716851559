package org.tsunagari.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.tsunagari.components.PostgresDatabase;
import org.tsunagari.components.PostgresServer;

/**
 * Keycloak imports a realm once and never looks at the file again. In development the checked-in file is the truth: when
 * it has changed, Keycloak begins anew.
 */
final class Realm {

    private static final String DATABASE = "keycloak";

    /** The checked-in realm lets browsers come back to the gateway's usual address. */
    private static final String USUAL_GATEWAY = "http://127.0.0.1:8080";

    private final Path file;
    private final Path imported;

    /** The checked-in realm, for a gateway on this port. */
    Realm(Workspace workspace, int gatewayPort) {
        this.file = workspace.home().resolve("tsunagari-realm.json");
        this.imported = workspace.postgres().resolve("imported-realm.json");
        try {
            var checkedIn = Files.readString(workspace.realm(), UTF_8);
            Files.writeString(file, checkedIn.replace(USUAL_GATEWAY, "http://127.0.0.1:" + gatewayPort), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is to be imported. */
    Path file() {
        return file;
    }

    /** Keycloak's database, empty if the realm's file has changed since it was imported. */
    PostgresDatabase database(PostgresServer postgres) {
        try {
            if (!Files.exists(imported) || Files.mismatch(file, imported) != -1) {
                try (var connection = postgres.connectAsSuperuser("postgres");
                        var statement = connection.createStatement()) {
                    statement.execute("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
                }
            }
            return postgres.createDatabase(
                    DATABASE, ServicePlans.DEVELOPMENT_PASSWORD, ServicePlans.DEVELOPMENT_PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new StartFailure("Keycloak's database cannot be made anew: " + e.getMessage(), e);
        }
    }

    /** To be called when Keycloak is up: from now on its database holds this realm. */
    void remember() {
        try {
            Files.writeString(imported, Files.readString(file, UTF_8), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
