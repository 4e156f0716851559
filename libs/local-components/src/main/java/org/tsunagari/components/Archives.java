package org.tsunagari.components;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks archives, each target once, also when several JVMs start at the same time. */
final class Archives {
    private static final int OWNER_MAY_EXECUTE = 0100;

    /** Fills an empty directory. */
    interface Content {
        void unpackInto(Path directory) throws IOException;
    }

    private Archives() {}

    /**
     * Makes the target directory exist with its content. Whoever comes first unpacks beside it and renames; others wait
     * for the lock and find it. A crash leaves no half-filled target.
     */
    static synchronized Path once(Path target, Content content) {
        if (Files.isDirectory(target)) {
            return target;
        }
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            Path lock = target.resolveSibling(target.getFileName() + ".lock");
            try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                if (!Files.isDirectory(target)) {
                    Path partial = target.resolveSibling(target.getFileName() + ".partial");
                    Directories.delete(partial);
                    Files.createDirectories(partial);
                    content.unpackInto(partial);
                    Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack into " + target, e);
        }
    }

    /** The one {@code .txz} inside a jar, as zonky packs the PostgreSQL binaries. */
    static void tarInsideJar(Path jar, Path directory) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(jar)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    tar(new XZInputStream(zip), directory);
                    return;
                }
            }
        }
        throw new IOException(jar + ": no .txz inside");
    }

    static void zip(Path file, Path directory) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                write(zip, inside(directory, entry.getName()), entry.isDirectory());
            }
        }
    }

    private static void tar(InputStream in, Path directory) throws IOException {
        var tar = new TarArchiveInputStream(in);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path file = inside(directory, entry.getName());
            if (entry.isSymbolicLink()) {
                inside(directory, file.resolveSibling(entry.getLinkName()));
                Files.createDirectories(file.getParent());
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            } else {
                write(tar, file, entry.isDirectory());
                if (entry.isFile() && (entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }

    private static void write(InputStream in, Path file, boolean isDirectory) throws IOException {
        if (isDirectory) {
            Files.createDirectories(file);
        } else {
            Files.createDirectories(file.getParent());
            Files.copy(in, file);
        }
    }

    private static Path inside(Path directory, String name) throws IOException {
        return inside(directory, directory.resolve(name));
    }

    private static Path inside(Path directory, Path file) throws IOException {
        if (!file.normalize().startsWith(directory)) {
            throw new IOException(file + " (expected: inside " + directory + ")");
        }
        return file;
    }
}
