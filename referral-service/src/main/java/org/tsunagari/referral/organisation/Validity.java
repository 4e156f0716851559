package org.tsunagari.referral.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.Refused;

/** Periods of entries: both days belong to them, and either may be open. */
public final class Validity {

    private Validity() {}

    public static boolean holds(@Nullable LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    public static boolean isOrdered(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null || until == null || !until.isBefore(from);
    }

    public static void requireOrdered(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (!isOrdered(from, until)) {
            throw Refused.invalid("/validUntil", "ends-before-it-begins");
        }
    }
}
