package org.tsunagari.components;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** The end of a log file, for error messages. */
final class LogTail {
    private LogTail() {}

    static String of(Path log, int lines) {
        if (!Files.exists(log)) {
            return "(no log file)";
        }
        Deque<String> tail = new ArrayDeque<>();
        // Latin-1 reads any bytes: a broken character in a log must not hide the failure.
        try (var reader = Files.newBufferedReader(log, StandardCharsets.ISO_8859_1)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                tail.addLast(line);
                if (tail.size() > lines) {
                    tail.removeFirst();
                }
            }
        } catch (IOException e) {
            return "(unreadable: " + e.getMessage() + ")";
        }
        return String.join(System.lineSeparator(), tail);
    }
}
