package org.tsunagari.components;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One shutdown hook for all: stops the processes in the reverse order of their start, so that users go before what they
 * use, and then deletes what was temporary.
 */
final class StopAtExit {
    private static final List<ComponentProcess> RUNNING = new ArrayList<>();
    private static final List<Path> TEMPORARY = new ArrayList<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(StopAtExit::stopAll, "stop-components"));
    }

    private StopAtExit() {}

    static synchronized void register(ComponentProcess process) {
        RUNNING.add(process);
    }

    static synchronized void forget(ComponentProcess process) {
        RUNNING.remove(process);
    }

    static synchronized void deleteAfterwards(Path directory) {
        TEMPORARY.add(directory);
    }

    private static synchronized List<ComponentProcess> running() {
        return List.copyOf(RUNNING);
    }

    private static void stopAll() {
        running().reversed().forEach(ComponentProcess::close);
        synchronized (StopAtExit.class) {
            for (Path directory : TEMPORARY) {
                try {
                    Directories.delete(directory);
                } catch (IOException e) {
                    // Left to the sweep of the next run.
                }
            }
        }
    }
}
