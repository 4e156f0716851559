package org.tsunagari.referral.deadline.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;

/**
 * The holidays of the Act on National Holidays (国民の祝日に関する法律) as it stands since 2007, with the acts that moved some in
 * 2019 to 2021. Article 2 names the days, article 3 (2) the substitute for one that falls on a Sunday, article 3 (3) the day
 * between two of them. The equinoxes are fixed by the government each February for the next year; the formula is the
 * National Astronomical Observatory's approximation for 1980 to 2099.
 */
final class NationalHolidays {

    private static final int EPOCH = 1980;

    /** What happened once: the accession of 2019, the games of 2020 and 2021. */
    private static final Set<LocalDate> ONCE = Set.of(
            LocalDate.of(2019, 5, 1),
            LocalDate.of(2019, 10, 22),
            LocalDate.of(2020, 7, 23),
            LocalDate.of(2020, 7, 24),
            LocalDate.of(2020, 8, 10),
            LocalDate.of(2021, 7, 22),
            LocalDate.of(2021, 7, 23),
            LocalDate.of(2021, 8, 8));

    /** Fixed days with the year from which they count. */
    private static final Map<MonthDay, Integer> FIXED = Map.of(
            MonthDay.of(1, 1), 1948,
            MonthDay.of(2, 11), 1967,
            MonthDay.of(2, 23), 2020,
            MonthDay.of(4, 29), 1948,
            MonthDay.of(5, 3), 1948,
            MonthDay.of(5, 4), 2007,
            MonthDay.of(5, 5), 1948,
            MonthDay.of(11, 3), 1948,
            MonthDay.of(11, 23), 1948);

    private NationalHolidays() {}

    static boolean include(LocalDate day) {
        return isNamed(day) || isSubstitute(day) || isBetween(day);
    }

    private static boolean isNamed(LocalDate day) {
        Integer since = FIXED.get(MonthDay.from(day));
        return (since != null && day.getYear() >= since)
                || ONCE.contains(day)
                || isMonday(day, Month.JANUARY, 2)
                || isMonday(day, Month.SEPTEMBER, 3)
                || isOfSummer(day)
                || isEmperorsBirthdayUntil2018(day)
                || isEquinox(day);
    }

    /** Marine day, mountain day and sports day: the games of 2020 and 2021 moved them. */
    private static boolean isOfSummer(LocalDate day) {
        int year = day.getYear();
        if (year == 2020 || year == 2021) {
            return false;
        }
        return isMonday(day, Month.JULY, 3)
                || isMonday(day, Month.OCTOBER, 2)
                || (year >= 2016 && MonthDay.from(day).equals(MonthDay.of(8, 11)));
    }

    private static boolean isEmperorsBirthdayUntil2018(LocalDate day) {
        return day.getYear() <= 2018 && MonthDay.from(day).equals(MonthDay.of(12, 23));
    }

    private static boolean isEquinox(LocalDate day) {
        return switch (day.getMonth()) {
            case MARCH -> day.getDayOfMonth() == equinox(20.8431, day.getYear());
            case SEPTEMBER -> day.getDayOfMonth() == equinox(23.2488, day.getYear());
            default -> false;
        };
    }

    private static int equinox(double base, int year) {
        int years = year - EPOCH;
        return (int) (base + 0.242194 * years) - years / 4;
    }

    private static boolean isMonday(LocalDate day, Month month, int which) {
        return day.getMonth() == month
                && day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY)));
    }

    /** The next day that is none, after one or more of which one fell on a Sunday. */
    private static boolean isSubstitute(LocalDate day) {
        for (LocalDate before = day.minusDays(1); isNamed(before); before = before.minusDays(1)) {
            if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetween(LocalDate day) {
        return isNamed(day.minusDays(1)) && isNamed(day.plusDays(1));
    }
}
