package org.tsunagari.directory.usage.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.directory.usage.model.Likeness;
import org.tsunagari.directory.usage.model.Load;
import org.tsunagari.directory.usage.model.Recommendation;
import org.tsunagari.directory.usage.model.Usage;

/** Counts how resources are used. */
public interface UsageCounts {

    /** @param until the last day that counts */
    Usage of(UUID resource, LocalDate until);

    Load load(UUID resource, LocalDate today);

    /**
     * Published resources of which something may be told, what most were connected with first.
     *
     * @param before only what began before this day, so that nobody is seen arriving
     * @param category a category or kind of resources
     */
    List<Recommendation> alike(
            Likeness likeness, Optional<String> category, LocalDate before, LocalDate today, int limit);
}
