package org.tsunagari.components;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.postgresql.core.Utils;

/** The statements behind {@link PostgresServer#createDatabase}. Running them again changes nothing but passwords. */
final class DatabaseCreation {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final List<String> EXTENSIONS = List.of("cube", "earthdistance", "btree_gist", "pg_trgm");

    private final PostgresServer.SuperuserConnections server;
    private final String name;
    private final String owner;
    private final String app;

    DatabaseCreation(PostgresServer.SuperuserConnections server, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("database: %s (expected: %s)".formatted(name, NAME));
        }
        this.server = server;
        this.name = name;
        this.owner = name + "_owner";
        this.app = name + "_app";
    }

    PostgresDatabase run(String jdbcUrl, String appPassword, String ownerPassword) {
        try {
            try (Connection connection = server.to("postgres");
                    Statement statement = connection.createStatement()) {
                role(statement, owner, ownerPassword);
                role(statement, app, appPassword);
                if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '%s'".formatted(name))) {
                    statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, owner));
                }
                statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
                statement.execute("GRANT CONNECT ON DATABASE %s TO %s".formatted(name, app));
            }
            try (Connection connection = server.to(name);
                    Statement statement = connection.createStatement()) {
                for (String extension : EXTENSIONS) {
                    statement.execute("CREATE EXTENSION IF NOT EXISTS " + extension);
                }
                statement.execute("ALTER SCHEMA public OWNER TO " + owner);
                statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
                // Only the way in: each migration grants what the service needs of each table.
                statement.execute("GRANT USAGE ON SCHEMA public TO " + app);
            }
            return new PostgresDatabase(jdbcUrl, new Login(owner, ownerPassword), new Login(app, appPassword));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the database " + name, e);
        }
    }

    private static void role(Statement statement, String role, String password) throws SQLException {
        if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '%s'".formatted(role))) {
            statement.execute("CREATE ROLE " + role);
        }
        statement.execute(
                "ALTER ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '%s'"
                        .formatted(role, Utils.escapeLiteral(null, password, true)));
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var row = statement.executeQuery(query)) {
            return row.next();
        }
    }
}
