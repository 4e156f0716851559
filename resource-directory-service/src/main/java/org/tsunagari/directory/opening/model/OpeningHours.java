package org.tsunagari.directory.opening.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When something is open, in municipal time. On a day the first that speaks of it counts: an exception of this year, an
 * exception of every year, the rule for holidays, the weekly hours.
 *
 * @param holidayHours with OWN_HOURS
 * @param note what cannot be said in hours
 */
public record OpeningHours(
        List<WeeklyHours> weekly,
        HolidayRule holidays,
        List<TimeSpan> holidayHours,
        List<OpeningException> exceptions,
        @Nullable String note) {

    private static final JapaneseHolidays HOLIDAYS = new JapaneseHolidays();

    public OpeningHours {
        weekly = List.copyOf(weekly);
        holidayHours = holidayHours.stream().sorted().toList();
        exceptions = List.copyOf(exceptions);
    }

    /** The hours that begin on this day. */
    public List<TimeSpan> on(LocalDate day) {
        return Stream.concat(
                        exceptions.stream().filter(exception -> !exception.everyYear()),
                        exceptions.stream().filter(OpeningException::everyYear))
                .filter(exception -> exception.appliesOn(day))
                .findFirst()
                .map(OpeningException::hours)
                .orElseGet(() -> usual(day));
    }

    private List<TimeSpan> usual(LocalDate day) {
        if (holidays != HolidayRule.AS_USUAL && HOLIDAYS.on(day).isPresent()) {
            return holidays == HolidayRule.CLOSED ? List.of() : holidayHours;
        }
        return weeklyOn(day);
    }

    private List<TimeSpan> weeklyOn(LocalDate day) {
        return weekly.stream()
                .filter(hours -> hours.appliesOn(day))
                .map(WeeklyHours::span)
                .sorted()
                .distinct()
                .toList();
    }

    public boolean isOpenAt(LocalDateTime time) {
        int minute = time.getHour() * 60 + time.getMinute();
        return on(time.toLocalDate()).stream().anyMatch(span -> span.contains(minute))
                || on(time.toLocalDate().minusDays(1)).stream().anyMatch(span -> span.contains(minute + TimeSpan.DAY));
    }
}
