package org.tsunagari.directory.opening.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * Hours that repeat.
 *
 * @param weeks which of these days in the month (第1・第3), 1 to 5; empty: all of them
 */
public record WeeklyHours(List<DayOfWeek> days, List<Integer> weeks, TimeSpan span) {

    public WeeklyHours {
        days = days.stream().distinct().sorted().toList();
        weeks = weeks.stream().distinct().sorted().toList();
    }

    boolean appliesOn(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && (weeks.isEmpty() || weeks.contains(ordinal(day)));
    }

    /** The how manieth of its weekday in the month, 1 to 5. */
    public static int ordinal(LocalDate day) {
        return (day.getDayOfMonth() - 1) / 7 + 1;
    }
}
