package org.tsunagari.directory.hearing.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with the people there (ヒアリング).
 *
 * @param heardFrom whom one talked with, by what they do there
 * @param note for the staff
 * @param withdrawn how many stories were taken back
 * @param wishes what they would like to do (やってみたいこと)
 */
public record Hearing(
        UUID id,
        UUID resource,
        LocalDate on,
        @Nullable String heardFrom,
        @Nullable String note,
        List<Story> stories,
        int withdrawn,
        List<String> wishes) {

    public Hearing {
        stories = List.copyOf(stories);
        wishes = List.copyOf(wishes);
    }

    /** A hearing of today, whose stories get their ids by their places in it. */
    public static Hearing told(
            UUID id,
            UUID resource,
            LocalDate on,
            @Nullable String heardFrom,
            @Nullable String note,
            List<Telling> tellings,
            List<String> wishes) {
        List<Story> stories = IntStream.range(0, tellings.size())
                .mapToObj(place -> new Story(storyAt(id, place), tellings.get(place)))
                .toList();
        return new Hearing(id, resource, on, heardFrom, note, stories, 0, wishes);
    }

    /** By which the story at a place of a hearing is known, whatever becomes of those before it. */
    public static UUID storyAt(UUID hearing, int place) {
        return new UUID(hearing.getMostSignificantBits(), hearing.getLeastSignificantBits() ^ (place + 1));
    }

    /**
     * What somebody tells of a connection (つながりの事例).
     *
     * @param published whether those of whom it tells have agreed that everybody reads it
     */
    public record Telling(String text, @Nullable String textEn, boolean published) {

        @Override
        public String toString() {
            return "Telling[…]";
        }
    }

    /** A story that is told; it belongs to its teller, who may take it back. */
    public record Story(UUID id, Telling telling) {}
}
