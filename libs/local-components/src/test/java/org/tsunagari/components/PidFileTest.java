package org.tsunagari.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    private static final String OWN_MARKER = "java";

    @TempDir
    Path directory;

    private final PidFile own = PidFile.of(ProcessHandle.current());

    @Test
    void what_is_written_is_read() {
        Path file = directory.resolve("kafka.pid");
        own.write(file);

        assertThat(PidFile.read(file)).hasValue(own);
    }

    @Test
    void a_running_process_is_recognised_by_number_start_time_and_command_line() {
        assertThat(own.running(OWN_MARKER))
                .map(ProcessHandle::pid)
                .hasValue(ProcessHandle.current().pid());
    }

    @Test
    void a_process_of_the_same_number_that_started_at_another_time_is_a_stranger() {
        var earlier = new PidFile.Identity(
                own.process().pid(), own.process().started().minus(Duration.ofSeconds(10)));

        assertThat(new PidFile(earlier, own.owner()).running(OWN_MARKER)).isEmpty();
    }

    @Test
    void a_process_with_another_command_line_is_a_stranger() {
        assertThat(own.running("/no/such/data/directory")).isEmpty();
    }

    @Test
    void a_process_that_has_ended_does_not_run() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        PidFile file = PidFile.of(ended.toHandle());
        ended.waitFor();

        assertThat(file.running("true")).isEmpty();
    }

    @Test
    void a_file_cut_short_by_a_crash_identifies_nobody() throws IOException {
        Path file = directory.resolve("kafka.pid");
        own.write(file);
        String whole = Files.readString(file);
        for (String cut : List.of("", "process.pid=12", whole.replaceAll("owner\\.pid=.*", ""))) {
            Files.writeString(file, cut);
            assertThat(PidFile.read(file)).as(cut).isEmpty();
        }
        assertThat(PidFile.read(directory.resolve("absent.pid"))).isEmpty();
    }
}
