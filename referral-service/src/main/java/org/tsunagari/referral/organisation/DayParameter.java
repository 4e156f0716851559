package org.tsunagari.referral.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;

/** A day in the query of a URL. */
public final class DayParameter {

    private DayParameter() {}

    /** @throws Refused {@code invalid-parameter} */
    public static Optional<LocalDate> of(String name, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeException noDay) {
            throw new Refused(CommonProblem.INVALID_PARAMETER, Violation.at("?" + name, "wrong-format"));
        }
    }
}
