package org.tsunagari.directory.opening.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * National holidays of Japan, 2000 to 2099, by the Act on National Holidays (国民の祝日に関する法律, 昭和23年法律第178号) and the
 * acts that moved some of them in 2019, 2020 and 2021. The equinoxes are those of the formula by which the National
 * Astronomical Observatory's dates can be foretold (valid 1980 to 2099); the Cabinet announces them each February for the
 * year after.
 */
public final class JapaneseHolidays {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final Map<Integer, Map<LocalDate, Holiday>> years = new ConcurrentHashMap<>();

    /** What a day is called. */
    public record Holiday(String ja, String en) {

        private static final Holiday SUBSTITUTE = new Holiday("休日(振替)", "Substitute holiday");
        private static final Holiday BETWEEN = new Holiday("国民の休日", "Citizens' holiday");
    }

    /** Empty on other days, and where the law cannot be known. */
    public Optional<Holiday> on(LocalDate day) {
        return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
                ? Optional.empty()
                : Optional.ofNullable(years.computeIfAbsent(day.getYear(), JapaneseHolidays::of)
                        .get(day));
    }

    private static Map<LocalDate, Holiday> of(int year) {
        Map<LocalDate, Holiday> named = new HashMap<>();
        addFixed(year, named);
        addMoving(year, named);
        addEnthronement(year, named);
        Map<LocalDate, Holiday> all = new HashMap<>(named);
        named.keySet().forEach(day -> addSubstitute(day, named, all));
        named.keySet().forEach(day -> addBetween(day, named, all));
        return Map.copyOf(all);
    }

    private static void addFixed(int year, Map<LocalDate, Holiday> days) {
        put(days, year, 1, 1, "元日", "New Year's Day");
        put(days, year, 2, 11, "建国記念の日", "National Foundation Day");
        put(days, year, 5, 3, "憲法記念日", "Constitution Memorial Day");
        put(days, year, 5, 5, "こどもの日", "Children's Day");
        put(days, year, 11, 3, "文化の日", "Culture Day");
        put(days, year, 11, 23, "勤労感謝の日", "Labour Thanksgiving Day");
        if (year >= 2007) {
            put(days, year, 4, 29, "昭和の日", "Shōwa Day");
            put(days, year, 5, 4, "みどりの日", "Greenery Day");
        } else {
            put(days, year, 4, 29, "みどりの日", "Greenery Day");
        }
        if (year >= 2020) {
            put(days, year, 2, 23, "天皇誕生日", "Emperor's Birthday");
        } else if (year <= 2018) {
            put(days, year, 12, 23, "天皇誕生日", "Emperor's Birthday");
        }
    }

    private static void addMoving(int year, Map<LocalDate, Holiday> days) {
        days.put(monday(year, Month.JANUARY, 2), new Holiday("成人の日", "Coming of Age Day"));
        put(days, year, 3, equinox(year, 20.8431), "春分の日", "Vernal Equinox Day");
        put(days, year, 9, equinox(year, 23.2488), "秋分の日", "Autumnal Equinox Day");
        days.put(
                year >= 2003 ? monday(year, Month.SEPTEMBER, 3) : LocalDate.of(year, 9, 15),
                new Holiday("敬老の日", "Respect for the Aged Day"));
        days.put(
                switch (year) {
                    case 2020 -> LocalDate.of(year, 7, 23);
                    case 2021 -> LocalDate.of(year, 7, 22);
                    default -> year >= 2003 ? monday(year, Month.JULY, 3) : LocalDate.of(year, 7, 20);
                },
                new Holiday("海の日", "Marine Day"));
        days.put(
                switch (year) {
                    case 2020 -> LocalDate.of(year, 7, 24);
                    case 2021 -> LocalDate.of(year, 7, 23);
                    default -> monday(year, Month.OCTOBER, 2);
                },
                year >= 2020 ? new Holiday("スポーツの日", "Sports Day") : new Holiday("体育の日", "Health and Sports Day"));
        if (year >= 2016) {
            put(days, year, 8, year == 2020 ? 10 : year == 2021 ? 8 : 11, "山の日", "Mountain Day");
        }
    }

    private static void addEnthronement(int year, Map<LocalDate, Holiday> days) {
        if (year == 2019) {
            put(days, year, 5, 1, "休日(祝日扱い)", "Day of the Emperor's accession");
            put(days, year, 10, 22, "休日(祝日扱い)", "Day of the enthronement ceremony");
        }
    }

    /** Article 3 (2): for a holiday on a Sunday, the next day that is none; until 2006 only the Monday. */
    private static void addSubstitute(LocalDate day, Map<LocalDate, Holiday> named, Map<LocalDate, Holiday> all) {
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            LocalDate next = day.plusDays(1);
            while (day.getYear() >= 2007 && named.containsKey(next)) {
                next = next.plusDays(1);
            }
            all.putIfAbsent(next, Holiday.SUBSTITUTE);
        }
    }

    /** Article 3 (3): a day between two holidays, unless it is a Sunday or a substitute. */
    private static void addBetween(LocalDate day, Map<LocalDate, Holiday> named, Map<LocalDate, Holiday> all) {
        LocalDate between = day.plusDays(1);
        if (named.containsKey(between.plusDays(1)) && between.getDayOfWeek() != DayOfWeek.SUNDAY) {
            all.putIfAbsent(between, Holiday.BETWEEN);
        }
    }

    private static void put(Map<LocalDate, Holiday> days, int year, int month, int day, String ja, String en) {
        days.put(LocalDate.of(year, month, day), new Holiday(ja, en));
    }

    private static LocalDate monday(int year, Month month, int ordinal) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
    }

    private static int equinox(int year, double in1980) {
        int since = year - 1980;
        return (int) Math.floor(in1980 + 0.242194 * since - Math.floorDiv(since, 4));
    }
}
