package org.tsunagari.components;

import java.util.ArrayList;
import java.util.List;

/** One shutdown hook for all processes: stops them in the reverse order of their start, so that users go first. */
final class StopAtExit {
    private static final List<ComponentProcess> RUNNING = new ArrayList<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(StopAtExit::stopAll, "stop-components"));
    }

    private StopAtExit() {}

    static void register(ComponentProcess process) {
        synchronized (RUNNING) {
            RUNNING.add(process);
        }
    }

    static void forget(ComponentProcess process) {
        synchronized (RUNNING) {
            RUNNING.remove(process);
        }
    }

    private static void stopAll() {
        List<ComponentProcess> processes;
        synchronized (RUNNING) {
            processes = List.copyOf(RUNNING);
        }
        processes.reversed().forEach(ComponentProcess::close);
    }
}
