package org.tsunagari.referral.forms;

import java.time.LocalDate;
import java.time.Period;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.likeness.model.BirthDate;

/** Dates as Japanese offices write them: 令和5年7月3日, with 元年 for an era's first year. */
final class JapaneseDates {

    /** {@link JapaneseDate} knows no era before the calendar reform of Meiji 6; older dates stay Gregorian. */
    private static final LocalDate FIRST_ERA_DATE = LocalDate.of(1873, 1, 1);

    private JapaneseDates() {}

    static String date(LocalDate date) {
        return year(date) + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    static String dateWithWeekday(LocalDate date) {
        return date(date) + "（" + date.getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.JAPANESE) + "）";
    }

    /** Completed years; a birth date after {@code on} gives no age rather than a wrong one. */
    static String dateWithAge(LocalDate birthDate, LocalDate on) {
        int age = Period.between(birthDate, on).getYears();
        return birthDate.isAfter(on) ? date(birthDate) : date(birthDate) + "（" + age + "歳）";
    }

    /** A date of birth with the age, or as much of it as is known. */
    static String birth(@Nullable BirthDate known, LocalDate on) {
        if (known == null) {
            return "不明";
        }
        if (known.guessed()) {
            return Math.max(on.getYear() - known.year(), 0) + "歳くらい（生年月日不明）";
        }
        LocalDate first = known.earliest();
        LocalDate last = known.latest();
        String year = year(first).equals(year(last)) ? year(first) : String.valueOf(known.year());
        return known.exactly()
                .map(day -> dateWithAge(day, on))
                .orElseGet(() -> known.month() == null ? year + "年（月日不明）" : year + "年" + known.month() + "月（日不明）");
    }

    private static String year(LocalDate date) {
        if (date.isBefore(FIRST_ERA_DATE)) {
            return String.valueOf(date.getYear());
        }
        JapaneseDate japanese = JapaneseDate.from(date);
        JapaneseEra era = japanese.getEra();
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        return era.getDisplayName(TextStyle.FULL, Locale.JAPANESE) + (year == 1 ? "元" : String.valueOf(year));
    }
}
