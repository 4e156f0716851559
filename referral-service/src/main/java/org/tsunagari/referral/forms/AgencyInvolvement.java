package org.tsunagari.referral.forms;

import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Agency;

/**
 * An agency that form 2 marks.
 *
 * @param name which one, e.g. the school's name or the health room's district
 */
public record AgencyInvolvement(
        Agency agency, State state, @Nullable String name) {

    /** ■ involved now, ● planned. */
    public enum State {
        NOW,
        PLANNED
    }

    /** A name may be that of a relative or a neighbour. */
    @Override
    public String toString() {
        return "AgencyInvolvement[" + agency + ", " + state + "]";
    }
}
