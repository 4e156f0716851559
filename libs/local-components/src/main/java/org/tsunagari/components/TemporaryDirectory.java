package org.tsunagari.components;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A directory that goes with this JVM; those of JVMs that were killed are swept by the next one. */
public final class TemporaryDirectory {
    private static final String PREFIX = "tsunagari-";
    private static final String OWNER = "owner.pid";

    private TemporaryDirectory() {}

    public static Path create() {
        return createIn(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static Path createIn(Path parent) {
        try {
            sweep(parent);
            Path directory = Files.createTempDirectory(parent, PREFIX);
            PidFile.of(ProcessHandle.current()).write(directory.resolve(OWNER));
            StopAtExit.deleteAfterwards(directory);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only what bears a pid file of ours whose process is gone. */
    private static void sweep(Path parent) throws IOException {
        List<Path> candidates;
        try (Stream<Path> files = Files.list(parent)) {
            candidates = files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
        for (Path candidate : candidates) {
            if (PidFile.read(candidate.resolve(OWNER))
                    .filter(file -> !file.ownerIsAlive())
                    .isPresent()) {
                Directories.delete(candidate);
            }
        }
    }
}
