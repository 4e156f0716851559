package org.tsunagari.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directories of an installation.
 *
 * @param root the checkout it runs from
 * @param home what it keeps
 */
record Workspace(Path root, Path home) {

    /** The usual one: it keeps everything below {@code .tsunagari} in the checkout. */
    Workspace(Path root) {
        this(root, root.resolve(".tsunagari"));
    }

    static Workspace ofCheckout() {
        var root = Path.of(System.getProperty("tsunagari.root", ""));
        var home = System.getProperty("tsunagari.home");
        var chosen = home == null ? new Workspace(root) : new Workspace(root, Path.of(home));
        return new Workspace(absolute(chosen.root), absolute(chosen.home));
    }

    Path lock() {
        return home().resolve("lock");
    }

    /** What the running installation is reached by; there only while it runs. */
    Path running() {
        return home().resolve("running.properties");
    }

    Path logs() {
        return home().resolve("logs");
    }

    Path postgres() {
        return home().resolve("postgresql");
    }

    Path kafka() {
        return home().resolve("kafka");
    }

    /** The unpacked and built distribution; Keycloak's data are in PostgreSQL. */
    Path keycloak() {
        return home().resolve("keycloak");
    }

    Path keys() {
        return home().resolve("keys");
    }

    /** What makes a later start quick and depends on the code only. */
    Path aotCaches() {
        return home().resolve("aot");
    }

    Path journey() {
        return home().resolve("journey");
    }

    Path realm() {
        return root.resolve("deploy/keycloak/tsunagari-realm.json");
    }

    void create() {
        try {
            for (var directory : List.of(home(), logs(), aotCaches(), journey())) {
                Files.createDirectories(directory);
            }
            if (!Files.isDirectory(keys())) {
                Files.createDirectory(
                        keys(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + home(), e);
        }
    }

    /** Forgets everything that was entered, with its keys. What was only built or unpacked stays. */
    void discardData() {
        for (var directory : List.of(postgres(), kafka(), keys(), journey())) {
            delete(directory);
        }
    }

    /** Shows the log of a component, which lies beside its data, among the other logs too. */
    void linkLog(Path log) {
        var link = logs().resolve(log.getFileName());
        try {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, logs().relativize(log));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + link, e);
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException nothingThere) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + directory, e);
        }
    }
}
