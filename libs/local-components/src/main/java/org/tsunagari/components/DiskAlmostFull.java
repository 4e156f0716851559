package org.tsunagari.components;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Too little space for write-ahead logs: a server that fills its disk fails later and worse. */
public final class DiskAlmostFull extends ComponentFailure {
    static final long GIBIBYTE = 1L << 30;

    private DiskAlmostFull(String name, Path directory, long free, long needed) {
        super(
                "%s needs %d MiB of free disk space at %s, but only %d MiB are left"
                        .formatted(name, needed >> 20, directory, free >> 20),
                null);
    }

    /** Checks the file store of a directory, which need not exist yet. */
    static void refuse(String name, Path directory, long neededBytes) {
        Path existing = directory.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            long free = Files.getFileStore(existing).getUsableSpace();
            if (free < neededBytes) {
                throw new DiskAlmostFull(name, directory, free, neededBytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
