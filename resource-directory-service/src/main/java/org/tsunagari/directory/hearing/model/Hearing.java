package org.tsunagari.directory.hearing.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with the people there (ヒアリング).
 *
 * @param heardFrom whom one talked with, by what they do there
 * @param note for the staff
 * @param wishes what they would like to do (やってみたいこと)
 */
public record Hearing(
        UUID id,
        UUID resource,
        LocalDate on,
        @Nullable String heardFrom,
        @Nullable String note,
        List<Story> stories,
        List<String> wishes) {

    public Hearing {
        stories = List.copyOf(stories);
        wishes = List.copyOf(wishes);
    }

    /**
     * A story of connection (つながりの事例).
     *
     * @param published whether those of whom it tells have agreed that everybody reads it
     */
    public record Story(String text, @Nullable String textEn, boolean published) {}
}
