package org.tsunagari.directory.exchange.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of a file whose place comes later, held on disk meanwhile and gone when it is closed. */
public final class Spool implements Closeable {

    private final Path path;
    private final OutputStream out;

    public Spool() throws IOException {
        path = Files.createTempFile("tsunagari-export", null);
        out = new BufferedOutputStream(Files.newOutputStream(path));
    }

    public OutputStream out() {
        return out;
    }

    public void copyTo(OutputStream target) throws IOException {
        out.flush();
        Files.copy(path, target);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            Files.deleteIfExists(path);
        }
    }
}
