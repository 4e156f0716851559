package org.tsunagari.components;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Who runs on a data directory, and who started it.
 *
 * <p>A process number alone proves nothing, because numbers are reused: a process counts as ours only if its start time
 * and its command line agree as well.
 */
record PidFile(Identity process, Identity owner) {
    /** The start time derives from the boot time in whole seconds, which two JVMs may round differently. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    record Identity(long pid, Instant started) {
        static Identity of(ProcessHandle handle) {
            return new Identity(handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
        }

        Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
        }

        private boolean startedThen(ProcessHandle handle) {
            return handle.info()
                    .startInstant()
                    .filter(actual -> Duration.between(actual, started).abs().compareTo(TOLERANCE) <= 0)
                    .isPresent();
        }
    }

    static PidFile of(ProcessHandle process) {
        return new PidFile(Identity.of(process), Identity.of(ProcessHandle.current()));
    }

    static Optional<PidFile> read(Path file) {
        Properties properties = new Properties();
        try (var in = Files.newInputStream(file)) {
            properties.load(in);
            return Optional.of(new PidFile(identity(properties, "process"), identity(properties, "owner")));
        } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty(); // absent, or cut short by a crash: then it identifies nobody
        }
    }

    void write(Path file) {
        Properties properties = new Properties();
        put(properties, "process", process);
        put(properties, "owner", owner);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var out = Files.newOutputStream(file)) {
                properties.store(out, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, if it still runs and its command line contains the marker. */
    Optional<ProcessHandle> running(String marker) {
        return process.alive()
                .filter(handle -> handle.info().commandLine().orElse("").contains(marker));
    }

    boolean ownerIsAlive() {
        return owner.alive().isPresent();
    }

    private static void put(Properties properties, String prefix, Identity identity) {
        properties.setProperty(prefix + ".pid", Long.toString(identity.pid()));
        properties.setProperty(prefix + ".started", identity.started().toString());
    }

    private static Identity identity(Properties properties, String prefix) {
        return new Identity(
                Long.parseLong(properties.getProperty(prefix + ".pid", "")),
                Instant.parse(properties.getProperty(prefix + ".started", "")));
    }
}
