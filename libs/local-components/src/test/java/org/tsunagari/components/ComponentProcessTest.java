package org.tsunagari.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With shell scripts for servers: what holds for any process. */
class ComponentProcessTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final PidFile.Identity NOBODY = new PidFile.Identity(Long.MAX_VALUE, Instant.EPOCH);

    @TempDir
    Path directory;

    private final List<String> progress = new ArrayList<>();
    private final List<Process> strangers = new ArrayList<>();
    private final List<ComponentProcess> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(ComponentProcess::close);
        strangers.forEach(Process::destroyForcibly);
    }

    @Test
    void a_process_that_ends_before_it_is_ready_says_why() {
        ComponentProcess process = start("echo no space left >&2; exit 3");

        assertThatExceptionOfType(ComponentNotReady.class)
                .isThrownBy(() -> process.awaitReady(() -> false, SOON))
                .withMessageContaining("Server ended with exit code 3")
                .withMessageContaining(directory.resolve("server.log").toString())
                .withMessageContaining("no space left");
    }

    @Test
    void a_process_that_is_not_ready_in_time_is_ended() {
        ComponentProcess process = start("exec sleep 60");

        assertThatExceptionOfType(ComponentNotReady.class)
                .isThrownBy(() -> process.awaitReady(
                        () -> {
                            throw new IOException("connection refused");
                        },
                        Duration.ofMillis(200)))
                .withMessageContaining("did not answer within")
                .havingCause()
                .withMessage("connection refused");
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void a_ready_process_is_left_running_until_it_is_closed() {
        ComponentProcess process = start("touch ready; exec sleep 60");
        process.awaitReady(() -> Files.exists(directory.resolve("ready")), SOON);
        assertThat(process.isAlive()).isTrue();

        process.close();
        assertThat(process.isAlive()).isFalse();
        assertThat(directory.resolve("server.pid")).doesNotExist();
        process.close(); // again is no error
    }

    @Test
    void a_process_that_does_not_listen_to_TERM_is_killed_after_its_grace() {
        ComponentProcess process = start(settings("trap '' TERM; touch ready; while true; do sleep 0.1; done")
                .withStop("TERM", Duration.ofMillis(300)));
        process.awaitReady(() -> Files.exists(directory.resolve("ready")), SOON);

        process.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(progress).anyMatch(line -> line.contains("killed"));
    }

    @Test
    void a_frozen_process_does_nothing_until_it_is_thawed() throws Exception {
        // by the shell alone: a command that it starts in the moment of freezing is in nobody's list, and would go on
        ComponentProcess process = start("i=0; while true; do i=$((i + 1)); echo $i > beat; done");
        Path beat = directory.resolve("beat");
        process.awaitReady(() -> Files.exists(beat) && Files.size(beat) > 0, SOON);

        process.freeze();
        String before = Files.readString(beat);
        assertThat(ticks(beat, before, Duration.ofMillis(300))).isFalse();

        process.thaw();
        assertThat(ticks(beat, before, SOON)).isTrue();
    }

    @Test
    void an_orphan_of_a_killed_run_is_ended_before_the_new_process_starts() {
        Process orphan = somebody("exec sleep 60");
        new PidFile(PidFile.Identity.of(orphan.toHandle()), NOBODY).write(directory.resolve("server.pid"));

        start(settings("exec sleep 61", "sleep"));

        assertThat(orphan.isAlive()).isFalse();
        assertThat(progress).anyMatch(line -> line.contains("process " + orphan.pid()));
    }

    @Test
    void an_orphan_that_does_not_listen_is_killed() {
        Process orphan = somebody("trap '' TERM; while true; do sleep 0.1; done");
        new PidFile(PidFile.Identity.of(orphan.toHandle()), NOBODY).write(directory.resolve("server.pid"));

        start(settings("exec sleep 61", "sleep").withStop("TERM", Duration.ofMillis(300)));

        assertThat(orphan.isAlive()).isFalse();
    }

    @Test
    void a_process_whose_starter_is_alive_is_no_orphan() {
        ComponentProcess first = start(settings("exec sleep 60", "sleep"));

        assertThatExceptionOfType(AlreadyRunning.class)
                .isThrownBy(() -> start(settings("exec sleep 61", "sleep")))
                .withMessageContaining("process " + first.pid());
        assertThat(first.isAlive()).isTrue();
    }

    @Test
    void a_stranger_that_got_the_number_of_a_dead_server_is_left_alone() {
        Process stranger = somebody("exec sleep 60");
        var longAgo = new PidFile.Identity(stranger.pid(), Instant.EPOCH);
        new PidFile(longAgo, NOBODY).write(directory.resolve("server.pid"));

        start(settings("exec sleep 61", "sleep"));

        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void the_log_of_the_run_before_is_kept() throws IOException {
        start("echo first").exited().join();
        start("echo second").exited().join();

        assertThat(directory.resolve("server.log")).hasContent("second");
        assertThat(directory.resolve("server.log.previous")).hasContent("first");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void ctrl_c_in_the_terminal_does_not_reach_a_component() throws IOException {
        ComponentProcess process = start("exec sleep 60");
        process.awaitReady(() -> commandLine(process.pid()).startsWith("sleep"), SOON);

        assertThat(session(process.pid()))
                .isNotEqualTo(session(ProcessHandle.current().pid()));
    }

    @Test
    void nothing_survives_when_the_JVM_that_started_it_is_killed() throws Exception {
        Path ready = directory.resolve("ready");
        Process jvm = new ProcessBuilder(
                        JavaCommand.executable(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartAndWait.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("jvm.log").toFile())
                .start();
        strangers.add(jvm);
        awaitFile(ready, jvm);
        ProcessHandle component = ProcessHandle.of(
                        Long.parseLong(Files.readString(ready).strip()))
                .orElseThrow();

        jvm.destroyForcibly().waitFor();

        component.onExit().get(10, TimeUnit.SECONDS);
        assertThat(component.isAlive()).isFalse();
    }

    /** What the killed JVM runs. */
    static final class StartAndWait {
        public static void main(String[] arguments) throws Exception {
            Path directory = Path.of(arguments[0]);
            ComponentProcess process =
                    ComponentProcess.start(ProcessSettings.of("Server", List.of("sleep", "60"), "sleep", directory));
            Path partial = Files.writeString(directory.resolve("partial"), Long.toString(process.pid()));
            Files.move(partial, directory.resolve("ready"), StandardCopyOption.ATOMIC_MOVE);
            Thread.currentThread().join();
        }
    }

    private ComponentProcess start(String script) {
        return start(settings(script));
    }

    private ComponentProcess start(ProcessSettings settings) {
        ComponentProcess process = ComponentProcess.start(settings);
        started.add(process);
        return process;
    }

    private ProcessSettings settings(String script) {
        return settings(script, script);
    }

    private ProcessSettings settings(String script, String marker) {
        return ProcessSettings.of("Server", List.of("sh", "-c", script), marker, directory)
                .withProgress(progress::add);
    }

    private Process somebody(String script) {
        try {
            Process process = new ProcessBuilder("sh", "-c", script).start();
            strangers.add(process);
            return process;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean ticks(Path beat, String before, Duration patience) throws Exception {
        Deadline deadline = Deadline.in(patience);
        while (!deadline.hasPassed()) {
            String now = Files.readString(beat);
            if (!now.isBlank() && !now.equals(before)) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return false;
    }

    private static void awaitFile(Path file, Process writer) throws InterruptedException {
        Deadline deadline = Deadline.in(SOON);
        while (!Files.exists(file) && writer.isAlive() && !deadline.hasPassed()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(file).exists();
    }

    private static String commandLine(long pid) throws IOException {
        return Files.readString(Path.of("/proc/%d/cmdline".formatted(pid))).replace('\0', ' ');
    }

    /** Field 6 of proc(5) stat, counted after the name in parentheses. */
    private static String session(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/%d/stat".formatted(pid)));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3];
    }
}
