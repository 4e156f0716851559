package org.tsunagari.components;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A process was started and ended, or did not answer in time; names its log file and quotes the last lines. */
public final class ComponentNotReady extends ComponentFailure {
    private static final int LINES = 25;

    ComponentNotReady(String name, String what, Path log, @Nullable Throwable cause) {
        super("%s %s%nlog file: %s, last lines:%n%s".formatted(name, what, log, LogTail.of(log, LINES)), cause);
    }
}
