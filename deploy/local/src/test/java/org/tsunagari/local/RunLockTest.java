package org.tsunagari.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

    @TempDir
    private Path directory;

    @Test
    void a_second_launcher_is_told_who_runs() throws Exception {
        var file = directory.resolve("lock");
        var other = otherLauncher(file);
        try {
            assertThatThrownBy(() -> RunLock.take(file))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("(process %d)", other.pid());
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_killed_launcher_leaves_no_lock_behind() throws Exception {
        var file = directory.resolve("lock");
        otherLauncher(file).destroyForcibly().waitFor();

        try (var lock = RunLock.take(file)) {
            assertThat(lock).isNotNull();
        }
    }

    @Test
    void an_ended_run_makes_way_for_the_next() {
        var file = directory.resolve("lock");
        RunLock.take(file).close();

        RunLock.take(file).close();
    }

    /** A process of its own that holds the lock and has said so. */
    private static Process otherLauncher(Path file) throws IOException {
        var process = new ProcessBuilder(
                        Jdk.tool("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("locked");
        return process;
    }

    /** What {@link #otherLauncher} runs. */
    static final class LockHolder {

        private LockHolder() {}

        public static void main(String[] arguments) throws IOException {
            try (var lock = RunLock.take(Path.of(arguments[0]))) {
                System.out.println("locked");
                System.in.read(); // until killed
            }
        }
    }
}
