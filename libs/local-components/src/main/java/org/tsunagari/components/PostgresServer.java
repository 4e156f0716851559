package org.tsunagari.components;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.ds.PGSimpleDataSource;

/** A running PostgreSQL 18 with durable settings. */
public final class PostgresServer implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final PostgresSettings settings;
    private final ComponentProcess process;
    private final String superuserPassword;

    private PostgresServer(PostgresSettings settings, ComponentProcess process, String superuserPassword) {
        this.settings = settings;
        this.process = process;
        this.superuserPassword = superuserPassword;
    }

    /**
     * Returns when the server answers queries. Data of an earlier run are used, and recovered if that run crashed.
     *
     * @throws ComponentFailure saying why not
     */
    public static PostgresServer start(PostgresSettings requested) {
        PostgresSettings settings = requested.withPort(Ports.chosen(requested.port()));
        DiskAlmostFull.refuse("PostgreSQL", settings.directory(), DiskAlmostFull.GIBIBYTE);
        PostgresInstallation installation = PostgresInstallation.unpacked(settings.progress());
        ProcessSettings run = processSettings(settings, installation);
        ComponentProcess.endOrphan(run);
        Ports.requireFree("PostgreSQL", settings.port());

        var data = new PostgresDataDirectory(data(settings));
        data.initialise(installation, run.log(), settings.progress());
        data.recoverStalePostmasterPid();
        settings.progress().accept("PostgreSQL starts on port " + settings.port());
        ComponentProcess process = ComponentProcess.start(run);
        PostgresServer server = new PostgresServer(settings, process, data.superuserPassword());
        process.awaitReady(server::answers, settings.patience());
        server.requireDurability();
        return server;
    }

    public int port() {
        return settings.port();
    }

    public ComponentProcess process() {
        return process;
    }

    public String jdbcUrl(String database) {
        return jdbcUrl(port(), database);
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** A connection as superuser, who is above row-level security: for setting up and inspecting, never for a service. */
    public Connection connectAsSuperuser(String database) throws SQLException {
        return connect(database, PostgresDataDirectory.SUPERUSER, superuserPassword);
    }

    public Connection connect(String database, String user, String password) throws SQLException {
        var source = new PGSimpleDataSource(); // not DriverManager, which depends on the caller's class loader
        source.setUrl(jdbcUrl(database));
        source.setUser(user);
        source.setPassword(password);
        source.setConnectTimeout(5);
        return source.getConnection();
    }

    /**
     * Makes a database with its roles {@code <name>_owner} (migrations) and {@code <name>_app} (the service), the
     * extensions that services use, and nothing for PUBLIC. Existing ones are kept and their passwords set.
     */
    public PostgresDatabase createDatabase(String name, String appPassword, String ownerPassword) {
        return createDatabase(this::connectAsSuperuser, port(), name, appPassword, ownerPassword);
    }

    /** The same on a server that somebody else has started. */
    public static PostgresDatabase createDatabase(
            SuperuserConnections server, int port, String name, String appPassword, String ownerPassword) {
        return new DatabaseCreation(server, name).run(jdbcUrl(port, name), appPassword, ownerPassword);
    }

    /** How to become superuser in a database. */
    @FunctionalInterface
    public interface SuperuserConnections {
        Connection to(String database) throws SQLException;
    }

    /** For whoever sets up databases from another process. */
    public String superuserPassword() {
        return superuserPassword;
    }

    /** Starts a new server on the data and port of this one, after {@link ComponentProcess#kill} for example. */
    public PostgresServer startAgain() {
        process.close();
        return start(settings);
    }

    @Override
    public void close() {
        process.close();
        if (!settings.keepData()) {
            Directories.discard(settings.directory());
        }
    }

    private boolean answers() throws SQLException {
        try (Connection connection = connectAsSuperuser("postgres")) {
            return connection.isValid(5);
        }
    }

    private void requireDurability() {
        for (String setting : DURABLE) {
            String value = show(setting);
            if (!value.equals("on")) {
                close();
                throw process.notReady("runs with %s = %s (expected: on)".formatted(setting, value), null);
            }
        }
    }

    private String show(String setting) {
        try (Connection connection = connectAsSuperuser("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW " + setting)) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw process.notReady("cannot be asked for " + setting, e);
        }
    }

    private static ProcessSettings processSettings(PostgresSettings settings, PostgresInstallation installation) {
        String data = data(settings).toString();
        List<String> arguments = new ArrayList<>(List.of("-D", data));
        configuration(settings).forEach((key, value) -> arguments.addAll(List.of("-c", key + "=" + value)));
        List<String> command = installation.command("postgres", arguments.toArray(String[]::new));
        return ProcessSettings.of("PostgreSQL", command, data, settings.directory())
                .withEnvironment(Map.of("LC_ALL", "C", "TZ", "UTC"))
                .withStop("INT", GRACE) // fast shutdown; TERM would wait for every client to leave
                .withProgress(settings.progress());
    }

    private static Path data(PostgresSettings settings) {
        return settings.directory().resolve("data");
    }

    private static Map<String, String> configuration(PostgresSettings settings) {
        Map<String, String> values = new TreeMap<>(Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(settings.port())),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "200"),
                Map.entry("shared_buffers", "128MB"),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                // Personal values must not reach the log: no DETAIL lines (they quote rows), no parameters.
                Map.entry("log_error_verbosity", "terse"),
                Map.entry("log_parameter_max_length", "0"),
                Map.entry("log_parameter_max_length_on_error", "0")));
        values.putAll(settings.serverOptions());
        DURABLE.forEach(setting -> values.put(setting, "on"));
        return values;
    }
}
