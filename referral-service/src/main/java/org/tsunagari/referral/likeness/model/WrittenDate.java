package org.tsunagari.referral.likeness.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth as forms have it: {@code 1941-04-02}, {@code 1941/4/2}, {@code 昭和16年4月2日}, {@code S16.4.2},
 * {@code ㍼十六年四月二日}, {@code 昭和元年12月30日}; or as much of it as somebody knows: {@code 昭和16年4月}, {@code 1941}.
 */
public final class WrittenDate {

    private static final Pattern DATE = Pattern.compile("(?<era>[^\\d元]*)(?<year>\\d{1,4}|元)(?:年|$|(?=[./-]))"
            + "(?:[./-]?(?<month>\\d{1,2})(?:月|$|(?=[./-]))(?:[./-]?(?<day>\\d{1,2})日?)?)?");
    private static final Pattern KANJI = Pattern.compile("[〇一二三四五六七八九十]+(?=[年月日])");

    /** A year of two digits without its era may be of several. */
    private static final int FOUR_DIGITS = 1000;

    private WrittenDate() {}

    private record Era(String name, String letter, LocalDate first, LocalDate last) {

        boolean isCalled(String text) {
            return text.equals(name) || text.equals(name.substring(0, 1)) || text.equalsIgnoreCase(letter);
        }

        BirthDate date(int yearOfEra, @Nullable Integer month, @Nullable Integer day) {
            BirthDate date = new BirthDate(first.getYear() + yearOfEra - 1, month, day, false);
            if (date.latest().isBefore(first) || date.earliest().isAfter(last)) {
                throw new Unreadable(Fault.OUTSIDE_THE_ERA);
            }
            return date;
        }
    }

    /** Dates by the calendar of 1873 on; earlier ones nobody alive has. Days of change belong to both eras on forms. */
    private static final List<Era> ERAS = List.of(
            new Era("明治", "M", LocalDate.of(1868, 1, 25), LocalDate.of(1912, 7, 30)),
            new Era("大正", "T", LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 25)),
            new Era("昭和", "S", LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
            new Era("平成", "H", LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
            new Era("令和", "R", LocalDate.of(2019, 5, 1), LocalDate.MAX));

    /** Why a date cannot be read. */
    public enum Fault {
        NOT_A_DATE,
        UNKNOWN_ERA,
        /** 昭和70年 never was. */
        OUTSIDE_THE_ERA
    }

    /** The text is not a date that exists. */
    public static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Fault fault;

        Unreadable(Fault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** @throws Unreadable saying why */
    public static BirthDate read(String text) {
        String plain = Width.unify(text).replaceAll("\\s", "");
        String digits = KANJI.matcher(plain).replaceAll(number -> Integer.toString(KanjiNumber.value(number.group())));
        Matcher parts = DATE.matcher(digits);
        if (!parts.matches()) {
            throw new Unreadable(Fault.NOT_A_DATE);
        }
        int year = parts.group("year").equals("元") ? 1 : Integer.parseInt(parts.group("year"));
        try {
            return date(
                    parts.group("era").replaceAll("[.年]", ""),
                    year,
                    number(parts.group("month")),
                    number(parts.group("day")));
        } catch (DateTimeException noSuchDay) {
            throw new Unreadable(Fault.NOT_A_DATE);
        }
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static BirthDate date(String era, int year, @Nullable Integer month, @Nullable Integer day) {
        if (era.isEmpty() || era.equals("西暦")) {
            if (year < FOUR_DIGITS) {
                throw new Unreadable(Fault.NOT_A_DATE);
            }
            return new BirthDate(year, month, day, false);
        }
        return ERAS.stream()
                .filter(known -> known.isCalled(era))
                .findFirst()
                .orElseThrow(() -> new Unreadable(Fault.UNKNOWN_ERA))
                .date(year, month, day);
    }
}
