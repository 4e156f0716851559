package org.tsunagari.directory.gap.model;

import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.ConnectionCategory;

/**
 * What is missing where.
 *
 * @param kind where there is a code for it
 * @param district null where nobody said where
 */
public record Missing(
        ConnectionCategory category,
        @Nullable String kind,
        @Nullable String district) {

    /** Whether what helps this helps that: of a category all its kinds, of everywhere every district. */
    public boolean covers(Missing other) {
        return category == other.category
                && (kind == null || kind.equals(other.kind))
                && (district == null || district.equals(other.district));
    }
}
