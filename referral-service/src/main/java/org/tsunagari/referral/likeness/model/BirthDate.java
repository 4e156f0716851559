package org.tsunagari.referral.likeness.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth as far as it is known: the day, the month or the year as a FHIR {@code date} has it ({@code 1953-04-12},
 * {@code 1953-04}, {@code 1953}), or a year that somebody has guessed ({@code 1953~}, ISO 8601-2).
 *
 * @param month null: not known, and the day neither
 * @param guessed whether the year is a guess from how old the person seems; then nothing finer is known
 */
public record BirthDate(
        int year, @Nullable Integer month, @Nullable Integer day, boolean guessed) {

    private static final int DECADE = 10;

    /** Decade of the oldest age that anybody has reached. */
    private static final int OLDEST = 120;

    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:(~)|-(\\d{2})(?:-(\\d{2}))?)?");

    /** @throws DateTimeException for a month or day that does not exist */
    public BirthDate {
        if (month == null ? day != null : guessed) {
            throw new DateTimeException("birth date (expected: no part finer than one that is not known)");
        }
        LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    public static BirthDate on(LocalDate day) {
        return new BirthDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), false);
    }

    public static BirthDate in(YearMonth month) {
        return new BirthDate(month.getYear(), month.getMonthValue(), null, false);
    }

    public static BirthDate in(int year) {
        return new BirthDate(year, null, null, false);
    }

    public static BirthDate about(int year) {
        return new BirthDate(year, null, null, true);
    }

    /** @throws DateTimeException for anything else than {@link #text()} writes */
    public static BirthDate parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("birth date (expected: " + TEXT + ")");
        }
        return new BirthDate(
                Integer.parseInt(parts.group(1)),
                number(parts.group(3)),
                number(parts.group(4)),
                parts.group(2) != null);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    public String text() {
        String written = "%04d".formatted(year);
        if (month != null) {
            written += "-%02d".formatted(month);
        }
        if (day != null) {
            written += "-%02d".formatted(day);
        }
        return guessed ? written + "~" : written;
    }

    /** Empty where only the year or the month is known. */
    public Optional<LocalDate> exactly() {
        return month == null || day == null ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    /** Empty where only the year is known. */
    Optional<YearMonth> inMonth() {
        return month == null ? Optional.empty() : Optional.of(YearMonth.of(year, month));
    }

    /** 0: the day is known; more, the less is known. */
    int missingParts() {
        return (month == null ? 1 : 0) + (day == null ? 1 : 0) + (guessed ? 1 : 0);
    }

    /** The first day that it can be; of a guess, as if the year were known. */
    public LocalDate earliest() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** The last day that it can be; of a guess, as if the year were known. */
    public LocalDate latest() {
        return exactly()
                .orElseGet(
                        () -> inMonth().orElseGet(() -> YearMonth.of(year, 12)).atEndOfMonth());
    }

    /**
     * The decade of the person's age on a day: 80 for 80 to 89. A guess counts as it was said: about seventy is in the
     * seventies. Empty where the person may be of either of two decades, or would be older than anybody was.
     */
    public Optional<Integer> ageDecadeOn(LocalDate on) {
        int oldest =
                guessed ? on.getYear() - year : Period.between(earliest(), on).getYears();
        int youngest = guessed ? oldest : Period.between(latest(), on).getYears();
        return Optional.of(decade(oldest)).filter(decade -> decade == decade(youngest) && decade <= OLDEST);
    }

    private static int decade(int age) {
        return Math.max(age, 0) / DECADE * DECADE;
    }

    @Override
    public String toString() {
        return "BirthDate[…]";
    }
}
