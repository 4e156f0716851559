package org.tsunagari.components;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Ends our processes when this JVM is gone, however it went.
 *
 * <p>A shutdown hook does not run on SIGKILL or in an out-of-memory kill. So a small shell waits on a pipe that only
 * this JVM holds open: the operating system closes it with the JVM, and the shell then ends what it was told to watch.
 */
final class ParentGuard {
    private static final String SCRIPT = """
            trap '' INT HUP TERM QUIT
            watched=
            while read -r change pid signal; do
              rest=
              for entry in $watched; do [ "${entry%:*}" = "$pid" ] || rest="$rest $entry"; done
              watched=$rest
              [ "$change" = watch ] && watched="$watched $pid:$signal"
            done
            for entry in $watched; do kill -s "${entry#*:}" "${entry%:*}" 2>/dev/null; done
            rounds=0
            while [ $rounds -lt 100 ]; do
              alive=
              for entry in $watched; do kill -0 "${entry%:*}" 2>/dev/null && alive=yes; done
              [ -z "$alive" ] && exit 0
              sleep 0.1
              rounds=$((rounds + 1))
            done
            for entry in $watched; do kill -s KILL "${entry%:*}" 2>/dev/null; done
            """;

    private static @Nullable ParentGuard current;

    private final Process shell;
    private final OutputStream orders;

    private ParentGuard(Process shell) {
        this.shell = shell;
        this.orders = shell.getOutputStream();
    }

    /** The guard of this JVM; a new one if somebody ended the old one. */
    static synchronized ParentGuard current() {
        if (current == null || !current.shell.isAlive()) {
            try {
                current = new ParentGuard(new ProcessBuilder(OwnSession.command("sh", "-c", SCRIPT))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return current;
    }

    void watch(Process process, String signal) {
        order("watch " + process.pid() + " " + signal);
        // A number that is free again may soon belong to a stranger: it must leave the list before.
        process.onExit().thenRun(() -> order("forget " + process.pid()));
    }

    private synchronized void order(String line) {
        try {
            orders.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            orders.flush();
        } catch (IOException e) {
            // The guard itself was ended: the shutdown hook and the pid files remain.
        }
    }
}
