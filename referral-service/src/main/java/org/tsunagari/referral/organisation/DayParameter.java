package org.tsunagari.referral.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.QueryParameter;

/** A day in the query of a URL. */
public final class DayParameter {

    private DayParameter() {}

    /** @throws Refused {@code invalid-parameter} */
    public static Optional<LocalDate> of(String name, @Nullable String text) {
        return QueryParameter.read(name, text, LocalDate::parse);
    }
}
