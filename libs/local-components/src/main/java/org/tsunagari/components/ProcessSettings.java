package org.tsunagari.components;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How a process is run.
 *
 * @param name what progress and errors call it, for example {@code Kafka}
 * @param marker a text that stands in the command line of this process and of no other, for example the absolute path
 *     of its data directory: a process is only ever taken for an orphan of ours if its command line contains it
 * @param environment added to the environment of this JVM
 * @param pidFile where the identity of the process is kept, so that a later run recognises an orphan
 * @param log standard output and error; the log of the run before is kept beside it as {@code *.previous}
 * @param stopSignal what asks the process to end: {@code TERM}, or {@code INT} for PostgreSQL's fast shutdown
 * @param stopGrace how long it may take before it is killed
 * @param progress told in one line what happens
 */
public record ProcessSettings(
        String name,
        List<String> command,
        String marker,
        Map<String, String> environment,
        Path workingDirectory,
        Path pidFile,
        Path log,
        String stopSignal,
        Duration stopGrace,
        Consumer<String> progress) {

    private static final Duration USUAL_GRACE = Duration.ofSeconds(10);

    public ProcessSettings {
        if (command.stream().noneMatch(argument -> argument.contains(marker))) {
            throw new IllegalArgumentException("marker: %s (expected: part of the command)".formatted(marker));
        }
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A process that keeps its pid file and log in one directory and ends on SIGTERM within ten seconds. */
    public static ProcessSettings of(String name, List<String> command, String marker, Path directory) {
        String file = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        return new ProcessSettings(
                name,
                command,
                marker,
                Map.of(),
                directory,
                directory.resolve(file + ".pid"),
                directory.resolve(file + ".log"),
                "TERM",
                USUAL_GRACE,
                line -> {});
    }

    public ProcessSettings withEnvironment(Map<String, String> variables) {
        return new ProcessSettings(
                name, command, marker, variables, workingDirectory, pidFile, log, stopSignal, stopGrace, progress);
    }

    public ProcessSettings withLog(Path file) {
        return new ProcessSettings(
                name, command, marker, environment, workingDirectory, pidFile, file, stopSignal, stopGrace, progress);
    }

    public ProcessSettings withStop(String signal, Duration grace) {
        return new ProcessSettings(
                name, command, marker, environment, workingDirectory, pidFile, log, signal, grace, progress);
    }

    public ProcessSettings withProgress(Consumer<String> listener) {
        return new ProcessSettings(
                name, command, marker, environment, workingDirectory, pidFile, log, stopSignal, stopGrace, listener);
    }
}
