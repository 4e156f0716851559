package org.tsunagari.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells one state of some files from another, in sixteen hexadecimal digits. */
final class Fingerprint {

    private static final int BYTES = 8;

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    Fingerprint add(Object value) {
        digest.update(value.toString().getBytes(UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /** What the files say. */
    Fingerprint addContents(Path directory) {
        try {
            for (var file : files(directory)) {
                add(directory.relativize(file));
                digest.update(Files.readAllBytes(file));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory, e);
        }
    }

    /** Where the files are, how long, and when they were written: what a JVM compares before it trusts an AOT cache. */
    Fingerprint addTimes(Path directory) {
        try {
            for (var file : files(directory)) {
                add(file).add(Files.size(file)).add(Files.getLastModifiedTime(file));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory, e);
        }
    }

    String text() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
