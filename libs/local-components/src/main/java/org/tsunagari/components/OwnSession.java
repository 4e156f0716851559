package org.tsunagari.components;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs a command in a session of its own where the system offers {@code setsid}, and deaf to Ctrl-C elsewhere.
 *
 * <p>Ctrl-C reaches the whole foreground process group. Without this the database would go down together with, not
 * after, the services that still have requests to finish. The process keeps its number, because the shell execs.
 */
final class OwnSession {
    private static final String SCRIPT =
            "trap '' INT; if command -v setsid >/dev/null 2>&1; then exec setsid \"$@\"; fi; exec \"$@\"";

    private OwnSession() {}

    static List<String> command(List<String> command) {
        List<String> wrapped = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "sh"));
        wrapped.addAll(command);
        return wrapped;
    }

    static List<String> command(String... command) {
        return command(List.of(command));
    }
}
