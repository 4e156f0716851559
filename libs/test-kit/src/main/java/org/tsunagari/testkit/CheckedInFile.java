package org.tsunagari.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A generated document that is reviewed like source. {@code -Dtsunagari.update-snapshots=true} rewrites it instead of
 * comparing.
 */
public record CheckedInFile(Path path) {
    private static final String UPDATE = "tsunagari.update-snapshots";

    /** A file of the repository, named from its root, for example {@code docs/openapi/referral.json}. */
    public static CheckedInFile inRepository(String path) {
        String root = System.getProperty("tsunagari.root");
        if (root == null) {
            throw new IllegalStateException("system property tsunagari.root: missing (expected: set by the build)");
        }
        return new CheckedInFile(Path.of(root).resolve(path));
    }

    public Optional<String> text() {
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean updatesAreAskedFor() {
        return Boolean.getBoolean(UPDATE);
    }

    public void write(String text) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a reader does about a difference. */
    public String howToUpdate() {
        return "If the change is meant, run the test with -D%s=true and commit %s".formatted(UPDATE, path);
    }
}
