package org.tsunagari.components;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How a PostgreSQL server is run. It listens on 127.0.0.1 only.
 *
 * @param directory its log and, below {@code data}, its files
 * @param port 0 for a free one
 * @param keepData whether the directory outlives {@code close}
 * @param serverOptions further settings as in postgresql.conf; durability cannot be switched off
 * @param patience how long a start may take, recovery after a crash included
 * @param progress told in one line what happens
 */
public record PostgresSettings(
        Path directory,
        int port,
        boolean keepData,
        Map<String, String> serverOptions,
        Duration patience,
        Consumer<String> progress) {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);

    public PostgresSettings {
        directory = directory.toAbsolutePath().normalize();
        serverOptions = Map.copyOf(serverOptions);
    }

    /** A server whose data stay. */
    public static PostgresSettings lasting(Path directory, int port) {
        return new PostgresSettings(directory, port, true, Map.of(), USUAL_PATIENCE, line -> {});
    }

    /** A server on a free port whose data go with it; as durable as the other while it lives. */
    public static PostgresSettings temporary(Path directory) {
        return new PostgresSettings(directory, 0, false, Map.of(), USUAL_PATIENCE, line -> {});
    }

    public PostgresSettings withPort(int chosen) {
        return new PostgresSettings(directory, chosen, keepData, serverOptions, patience, progress);
    }

    public PostgresSettings withServerOptions(Map<String, String> options) {
        return new PostgresSettings(directory, port, keepData, options, patience, progress);
    }

    public PostgresSettings withProgress(Consumer<String> listener) {
        return new PostgresSettings(directory, port, keepData, serverOptions, patience, listener);
    }
}
