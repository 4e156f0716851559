package org.tsunagari.directory.opening.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days that are otherwise.
 *
 * @param to the last of them
 * @param everyYear by month and day, whatever the year of {@code from} and {@code to}; may reach over New Year
 * @param hours empty: closed
 * @param note why
 */
public record OpeningException(
        LocalDate from,
        LocalDate to,
        boolean everyYear,
        List<TimeSpan> hours,
        @Nullable String note) {

    public OpeningException {
        hours = hours.stream().sorted().toList();
    }

    public boolean appliesOn(LocalDate day) {
        if (!everyYear) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
        MonthDay on = MonthDay.from(day);
        MonthDay first = MonthDay.from(from);
        MonthDay last = MonthDay.from(to);
        return first.compareTo(last) <= 0
                ? on.compareTo(first) >= 0 && on.compareTo(last) <= 0
                : on.compareTo(first) >= 0 || on.compareTo(last) <= 0;
    }
}
