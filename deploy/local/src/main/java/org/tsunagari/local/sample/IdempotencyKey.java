package org.tsunagari.local.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** The same row and step have the same key in every run: a repetition after a crash between act and answer is no second act. */
final class IdempotencyKey {

    private IdempotencyKey() {}

    static String of(String row, String step) {
        return UUID.nameUUIDFromBytes(
                        "tsunagari/sample/nabari/%s/%s".formatted(row, step).getBytes(UTF_8))
                .toString();
    }
}
