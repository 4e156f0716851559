package org.tsunagari.components;

import java.nio.file.Path;

/** Somebody who is alive uses this data directory; two servers on the same files would destroy them. */
public final class AlreadyRunning extends ComponentFailure {
    AlreadyRunning(String name, Path directory, long pid) {
        super("%s is already running on %s (process %d): stop that run first".formatted(name, directory, pid), null);
    }
}
