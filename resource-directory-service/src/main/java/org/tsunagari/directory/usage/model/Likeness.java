package org.tsunagari.directory.usage.model;

import java.util.Optional;
import org.tsunagari.events.vocabulary.HouseholdType;
import org.tsunagari.events.vocabulary.Need;

/** In what people are alike: what is not said does not matter. */
public record Likeness(Optional<Need> need, Optional<HouseholdType> household, Optional<Integer> ageDecade) {

    /** Every part of it as a bit of {@link SmallCells}. */
    public static final int WHOLE = 0b111;

    public boolean isEmpty() {
        return need.isEmpty() && household.isEmpty() && ageDecade.isEmpty();
    }
}
