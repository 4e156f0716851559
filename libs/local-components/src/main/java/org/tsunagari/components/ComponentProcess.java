package org.tsunagari.components;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server process that belongs to this JVM: logged into a file, recognised after a crash, stopped in order, and gone
 * when this JVM is gone.
 */
public final class ComponentProcess implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(25);

    private final ProcessSettings settings;
    private final Process process;

    private ComponentProcess(ProcessSettings settings, Process process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * Ends what an earlier, killed run left behind, and starts the process.
     *
     * @throws AlreadyRunning if it still runs and so does the JVM that started it
     */
    public static ComponentProcess start(ProcessSettings settings) {
        endOrphan(settings);
        try {
            Files.createDirectories(settings.workingDirectory());
            keepPreviousLog(settings.log());
            ProcessBuilder builder = new ProcessBuilder(OwnSession.command(settings.command()))
                    .directory(settings.workingDirectory().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(settings.log().toFile());
            builder.environment().putAll(settings.environment());
            ParentGuard guard = ParentGuard.current(); // before the process, to leave no moment without a guard
            Process process = builder.start();
            guard.watch(process, settings.stopSignal());
            PidFile.of(process.toHandle()).write(settings.pidFile());
            ComponentProcess started = new ComponentProcess(settings, process);
            StopAtExit.register(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(settings.name() + " cannot be started", e);
        }
    }

    /**
     * Waits until the condition holds. An exception from the condition counts as "not yet".
     *
     * @throws ComponentNotReady if the process ends or the time is up; the process is stopped
     */
    public void awaitReady(Callable<Boolean> condition, Duration patience) {
        awaitReady(condition, POLL, patience);
    }

    void awaitReady(Callable<Boolean> condition, Duration interval, Duration patience) {
        Deadline deadline = Deadline.in(patience);
        Exception last = null;
        while (true) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                last = e;
            }
            if (!process.isAlive()) {
                close();
                throw notReady("ended with exit code " + process.exitValue() + " before it was ready", last);
            }
            if (deadline.hasPassed() || Thread.currentThread().isInterrupted()) {
                close();
                throw notReady("did not answer within " + patience.toSeconds() + " s", last);
            }
            waitFor(interval);
        }
    }

    public String name() {
        return settings.name();
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return settings.log();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completed when the process ends, whatever the reason, with its exit code. */
    public CompletableFuture<Integer> exited() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Freezes the process and its children (SIGSTOP), as a hanging disk or machine would. */
    public void freeze() {
        family().forEach(member -> Signals.send("STOP", member.pid()));
    }

    /** Lets a frozen process continue (SIGCONT). */
    public void thaw() {
        family().forEach(member -> Signals.send("CONT", member.pid()));
    }

    /**
     * Kills the process and its children without any warning (SIGKILL), as a power cut would. Returns when all of them are
     * gone: a child that is left for a moment holds the memory that the next process needs.
     */
    public void kill() {
        List<ProcessHandle> all = family().toList();
        all.forEach(member -> Signals.send("KILL", member.pid()));
        all.forEach(member -> member.onExit().join());
    }

    /** Asks the process to end, waits, and kills it if it does not. May be called again. */
    @Override
    public void close() {
        StopAtExit.forget(this);
        if (process.isAlive()) {
            Signals.send(settings.stopSignal(), pid());
            if (!waitFor(settings.stopGrace())) {
                settings.progress().accept(name() + " does not end by itself and is killed");
                family().forEach(ProcessHandle::destroyForcibly);
                process.onExit().join();
            }
        }
        deletePidFile(settings.pidFile());
    }

    ComponentNotReady notReady(String what, @Nullable Throwable cause) {
        return new ComponentNotReady(name(), what, log(), cause);
    }

    private Stream<ProcessHandle> family() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    private boolean waitFor(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Ends what an earlier, killed run left behind. For whoever checks, before the start, what only the orphan blocks: its
     * port for example.
     *
     * @throws AlreadyRunning if it still runs and so does the JVM that started it
     */
    public static void endOrphan(ProcessSettings settings) {
        PidFile.read(settings.pidFile())
                .ifPresent(file -> file.running(settings.marker()).ifPresent(orphan -> {
                    if (file.ownerIsAlive()) {
                        throw new AlreadyRunning(settings.name(), settings.workingDirectory(), orphan.pid());
                    }
                    settings.progress()
                            .accept("%s of an earlier run is still there (process %d) and is ended"
                                    .formatted(settings.name(), orphan.pid()));
                    end(orphan, settings);
                }));
        deletePidFile(settings.pidFile());
    }

    private static void end(ProcessHandle orphan, ProcessSettings settings) {
        Signals.send(settings.stopSignal(), orphan.pid());
        CompletableFuture<ProcessHandle> ended = orphan.onExit();
        try {
            ended.completeOnTimeout(orphan, settings.stopGrace().toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } finally {
            if (orphan.isAlive()) {
                orphan.descendants().forEach(ProcessHandle::destroyForcibly);
                orphan.destroyForcibly();
                orphan.onExit().join();
            }
        }
    }

    private static void keepPreviousLog(Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void deletePidFile(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
