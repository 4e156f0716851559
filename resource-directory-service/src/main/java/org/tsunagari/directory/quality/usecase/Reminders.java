package org.tsunagari.directory.quality.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the municipality in hand was reminded of. */
public interface Reminders {

    /** Municipalities that have a directory. */
    List<String> municipalities();

    /**
     * Says what was not said yet, once for each assurance.
     *
     * @return how often each was said
     */
    Map<Kind, Integer> raise(LocalDate today);

    /**
     * Those that nobody has taken on yet and that are still so: nobody has vouched since, nor was it retired, and of what
     * is stale now, no longer that it will be.
     *
     * @param after id of the last one seen
     */
    List<Reminder> open(LocalDate today, Optional<UUID> after, int limit);

    long countOpen(LocalDate today);

    Optional<Reminder> find(UUID id);

    /** Taken on twice is taken on. */
    void acknowledge(UUID id, Instant at);

    /** What is said. */
    enum Kind {
        /** In thirty days, or less, it is stale. */
        SOON,
        STALE
    }

    /**
     * One of them.
     *
     * @param account that vouched for it or published it, where that is still known
     */
    record Reminder(
            UUID id,
            UUID resource,
            String name,
            Kind kind,
            LocalDate assuredOn,
            @Nullable String assuredBy,
            @Nullable String account,
            LocalDate raisedOn,
            @Nullable Instant acknowledgedAt) {}
}
