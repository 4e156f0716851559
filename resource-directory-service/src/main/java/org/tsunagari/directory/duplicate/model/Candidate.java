package org.tsunagari.directory.duplicate.model;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two records that may be one resource, and why. The one with the lesser id stands first. */
public record Candidate(Profile first, Profile second, List<Reason> reasons) {

    /** The likeliest first. */
    public static final Comparator<Candidate> LIKELIEST_FIRST = Comparator.comparingInt(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.first.id())
            .thenComparing(candidate -> candidate.second.id());

    public Candidate {
        reasons = List.copyOf(reasons);
    }

    public int score() {
        return reasons.stream().mapToInt(Reason::points).sum();
    }

    /**
     * What speaks for it, or, with points below zero, against it.
     *
     * @param value per cent of likeness, or metres
     */
    public record Reason(
            Aspect aspect, int points, @Nullable Integer value) {}

    /** What was compared. */
    public enum Aspect {
        NAME,
        DISTANCE,
        PHONE,
        KIND
    }
}
