package org.tsunagari.referral.referral.model;

import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.JapaneseDate;
import java.time.temporal.ChronoField;

/** A number to say on the phone: era year of the fiscal year and a running number, for example R5-0021. */
public record ReferralNumber(String text) {

    private static final int REIWA = 3;

    /** The fiscal year (年度, April to March) that a day belongs to. */
    public static int fiscalYear(LocalDate day) {
        return day.getMonthValue() >= Month.APRIL.getValue() ? day.getYear() : day.getYear() - 1;
    }

    public static ReferralNumber of(int fiscalYear, long running) {
        JapaneseDate end = JapaneseDate.from(LocalDate.of(fiscalYear + 1, Month.MARCH, 31));
        JapaneseDate begin = JapaneseDate.from(LocalDate.of(fiscalYear, Month.APRIL, 1));
        // the fiscal year 2019 began in Heisei 31 and is officially Reiwa 1
        boolean eraChanged = !begin.getEra().equals(end.getEra());
        int year = eraChanged ? 1 : begin.get(ChronoField.YEAR_OF_ERA);
        String era = end.getEra().getValue() >= REIWA ? "R" : "H";
        return new ReferralNumber("%s%d-%04d".formatted(era, year, running));
    }
}
