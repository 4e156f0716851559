package org.tsunagari.directory.opening.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {

    private static final TimeSpan DAY = span(9, 17);
    private static final TimeSpan NIGHT = span(18, 26);

    /** Weekdays 9–17; Fridays also 18–2; first and third Saturdays 9–17; closed on holidays and over New Year. */
    private static final OpeningHours HOURS = new OpeningHours(
            List.of(
                    new WeeklyHours(
                            List.of(
                                    DayOfWeek.MONDAY,
                                    DayOfWeek.TUESDAY,
                                    DayOfWeek.WEDNESDAY,
                                    DayOfWeek.THURSDAY,
                                    DayOfWeek.FRIDAY),
                            List.of(),
                            DAY),
                    new WeeklyHours(List.of(DayOfWeek.FRIDAY), List.of(), NIGHT),
                    new WeeklyHours(List.of(DayOfWeek.SATURDAY), List.of(1, 3), DAY)),
            HolidayRule.CLOSED,
            List.of(),
            List.of(
                    new OpeningException(LocalDate.of(2025, 12, 29), LocalDate.of(2026, 1, 3), true, List.of(), "年末年始"),
                    new OpeningException(
                            LocalDate.of(2026, 12, 30), LocalDate.of(2026, 12, 30), false, List.of(span(9, 12)), null)),
            null);

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:59, false",
        "2026-11-24T09:00, true",
        "2026-11-24T16:59, true",
        "2026-11-24T17:00, false",
        // Friday night into Saturday
        "2026-11-27T23:59, true",
        "2026-11-28T01:59, true",
        "2026-11-28T02:00, false",
        // the fourth Saturday, the first Saturday
        "2026-11-28T10:00, false",
        "2026-12-05T10:00, true",
        // 勤労感謝の日, a Monday
        "2026-11-23T10:00, false",
        // a Friday night before a holiday goes on
        "2026-10-09T23:00, true",
        "2026-10-10T01:00, true",
        // over New Year, in any year; but this year's own exception comes first
        "2026-12-29T10:00, false",
        "2027-01-01T10:00, false",
        "2031-12-31T10:00, false",
        "2026-12-30T10:00, true",
        "2026-12-30T13:00, false",
        "2027-12-30T10:00, false",
        "2027-01-04T10:00, true"
    })
    void it_is_open_when_the_first_rule_that_speaks_of_the_day_says_so(LocalDateTime time, boolean open) {
        assertThat(HOURS.isOpenAt(time)).isEqualTo(open);
    }

    @Test
    void an_exception_does_not_end_the_night_before() {
        OpeningHours bar = new OpeningHours(
                List.of(new WeeklyHours(List.of(DayOfWeek.THURSDAY), List.of(), NIGHT)),
                HolidayRule.AS_USUAL,
                List.of(),
                List.of(new OpeningException(
                        LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 27), false, List.of(), null)),
                null);
        assertThat(bar.isOpenAt(LocalDateTime.of(2026, 11, 27, 1, 0))).isTrue();
        assertThat(bar.isOpenAt(LocalDateTime.of(2026, 11, 27, 19, 0))).isFalse();
    }

    @Test
    void holidays_may_have_hours_of_their_own() {
        OpeningHours hours = new OpeningHours(List.of(), HolidayRule.OWN_HOURS, List.of(span(10, 12)), List.of(), null);
        assertThat(hours.on(LocalDate.of(2026, 11, 23))).containsExactly(span(10, 12));
        assertThat(hours.on(LocalDate.of(2026, 11, 24))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "1440, 1500", "600, 600", "600, 500", "600, 2041"})
    void a_span_that_is_none_cannot_be_made(int opens, int closes) {
        assertThatThrownBy(() -> new TimeSpan(opens, closes)).isInstanceOf(IllegalArgumentException.class);
    }

    private static TimeSpan span(int opens, int closes) {
        return new TimeSpan(opens * 60, closes * 60);
    }
}
