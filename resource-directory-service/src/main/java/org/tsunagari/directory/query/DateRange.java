package org.tsunagari.directory.query;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.tenancy.MunicipalTime;

/** Days from one to another, both included. */
public record DateRange(LocalDate from, LocalDate to) {

    private static final int MAX_DAYS = 92;

    /** This week unless said otherwise; with one end, a week from or up to there. */
    public static DateRange read(@Nullable String from, @Nullable String to, Clock clock) {
        LocalDate monday = LocalDate.now(clock.withZone(MunicipalTime.ZONE))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first =
                QueryText.given(from).map(text -> QueryText.date("from", text)).orElse(null);
        LocalDate last =
                QueryText.given(to).map(text -> QueryText.date("to", text)).orElse(null);
        if (first == null) {
            first = last == null ? monday : last.minusDays(6);
        }
        if (last == null) {
            last = first.plusDays(6);
        }
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) > MAX_DAYS) {
            throw QueryText.invalid("to", "out-of-range");
        }
        return new DateRange(first, last);
    }

    public Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }
}
