package org.tsunagari.directory.quality.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Resources at which somebody should look again. */
public interface Reviews {

    /**
     * Published and last assured on or before a day, the longest ago first.
     *
     * @param after day and id of the last one seen
     */
    List<Review> assuredBy(LocalDate day, Optional<Seen> after, int limit);

    /** Where to go on. */
    record Seen(LocalDate assuredOn, UUID id) {}

    /** A resource that waits. */
    record Review(
            UUID id,
            String name,
            LocalDate assuredOn,
            @Nullable String assuredBy) {}
}
