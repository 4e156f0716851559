package org.tsunagari.referral.deadline.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * When municipal offices are open: not at weekends, not on national holidays, not from 29 December to 3 January (Local
 * Autonomy Act, article 4-2).
 */
public final class JapaneseOffices implements BusinessDays {

    private static final MonthDay YEAR_END = MonthDay.of(12, 29);
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 3);

    @Override
    public boolean isOpen(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean turnOfTheYear = !date.isBefore(YEAR_END) || !date.isAfter(NEW_YEAR);
        return !weekend && !turnOfTheYear && !NationalHolidays.include(day);
    }
}
