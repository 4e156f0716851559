package org.tsunagari.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Remembers, beside the data, which sample files were loaded into them. */
final class SampleMark {

    private final Path mark;
    private final Path files;

    SampleMark(Workspace workspace) {
        this.mark = workspace.postgres().resolve("loaded-sample");
        this.files = workspace.root().resolve("deploy/local/src/main/resources/sample");
    }

    boolean isThere() {
        try {
            return Files.exists(mark) && Files.readString(mark).equals(fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + mark, e);
        }
    }

    void put() {
        try {
            Files.writeString(mark, fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + mark, e);
        }
    }

    /** Until the loading has ended well, nothing is said about the data. */
    void remove() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + mark, e);
        }
    }

    private String fingerprint() {
        return new Fingerprint().addContents(files).text();
    }
}
