package org.tsunagari.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void every_line_says_when_and_every_step_how_long() throws Exception {
        try (var progress = new Progress(new PrintStream(written, true, UTF_8), false)) {
            progress.say("first\nsecond");
            progress.step("Kafka 4", () -> true);
        }

        assertThat(lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches(" +\\d+\\.\\d s  first"),
                        line -> assertThat(line).matches(" +\\d+\\.\\d s  second"),
                        line -> assertThat(line).matches(" +\\d+\\.\\d s  ✓ Kafka 4 \\(\\d+\\.\\d s\\)"));
    }

    @Test
    void a_failed_step_is_not_ticked_off() {
        try (var progress = new Progress(new PrintStream(written, true, UTF_8), false)) {
            assertThatThrownBy(() -> progress.step("Kafka 4", () -> {
                        throw new StartFailure("no");
                    }))
                    .hasMessage("no");
        }
        assertThat(lines()).isEmpty();
    }

    @Test
    @Timeout(30)
    void on_a_terminal_what_is_waited_for_shows_in_place() throws Exception {
        var shown = new CountDownLatch(1);
        var out = new PrintStream(written, true, UTF_8) {
            @Override
            public void flush() {
                super.flush();
                if (written.toString(UTF_8).contains("… Keycloak 26")) {
                    shown.countDown();
                }
            }
        };
        try (var progress = new Progress(out, true)) {
            progress.step("Keycloak 26", () -> {
                shown.await();
                return true;
            });
        }
        assertThat(written.toString(UTF_8)).contains("\r").contains("✓ Keycloak 26");
    }

    private String[] lines() {
        return written.toString(UTF_8).lines().toArray(String[]::new);
    }
}
