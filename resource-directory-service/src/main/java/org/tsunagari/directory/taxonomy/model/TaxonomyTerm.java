package org.tsunagari.directory.taxonomy.model;

import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Formality;

/**
 * A term of the taxonomy. A code is unique within its level.
 *
 * @param parent code of the level above
 * @param formality of a kind: what it usually is
 */
public record TaxonomyTerm(
        Level level,
        String code,
        @Nullable String parent,
        @Nullable Formality formality,
        String ja,
        String en) {

    /** From the widest to the narrowest. */
    public enum Level {
        LAYER,
        CATEGORY,
        KIND
    }
}
