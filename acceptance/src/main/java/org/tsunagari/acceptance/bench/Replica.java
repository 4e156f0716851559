package org.tsunagari.acceptance.bench;

import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Another process of a running service: the same command and environment, another port. */
record Replica(List<String> command, Map<String, String> environment) {

    static Replica of(long pid, int port, Map<String, String> changes) throws IOException {
        var environment = new HashMap<>(Processes.environment(pid));
        environment.put("TSUNAGARI_HTTP_PORT", Integer.toString(port));
        environment.putAll(changes);
        return new Replica(Processes.commandLine(pid), environment);
    }

    /** Its output is dropped: the running one's log tells the same. */
    Process start() throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }
}
