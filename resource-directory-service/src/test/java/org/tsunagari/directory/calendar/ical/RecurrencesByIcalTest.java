package org.tsunagari.directory.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.directory.calendar.model.Event;
import org.tsunagari.directory.calendar.model.EventDetails;
import org.tsunagari.directory.calendar.model.EventId;
import org.tsunagari.directory.calendar.model.EventTimes;
import org.tsunagari.directory.calendar.model.Recurrences.RuleVerdict;

class RecurrencesByIcalTest {

    private static final LocalDateTime TUESDAY = LocalDateTime.of(2026, 12, 1, 10, 0);

    private final RecurrencesByIcal recurrences = new RecurrencesByIcal();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 2026-12-01, 2027-12-01, 2026-12-01T10:00",
                "FREQ=WEEKLY;BYDAY=TU;COUNT=3, 2026-12-01, 2027-12-01, 2026-12-01T10:00 2026-12-08T10:00 2026-12-15T10:00",
                "FREQ=WEEKLY;INTERVAL=2, 2026-12-10, 2027-01-01, 2026-12-15T10:00 2026-12-29T10:00",
                "'FREQ=MONTHLY;BYDAY=1TU,3TU', 2027-02-01, 2027-03-01, 2027-02-02T10:00 2027-02-16T10:00",
                "FREQ=MONTHLY;BYDAY=-1TU, 2027-02-01, 2027-04-01, 2027-02-23T10:00 2027-03-30T10:00",
                "FREQ=DAILY;UNTIL=20261203T235900, 2026-12-02, 2027-01-01, 2026-12-02T10:00 2026-12-03T10:00",
                "FREQ=DAILY;UNTIL=20261202, 2026-12-01, 2027-01-01, 2026-12-01T10:00 2026-12-02T10:00",
                "FREQ=DAILY;UNTIL=20261202T010000Z, 2026-12-01, 2027-01-01, 2026-12-01T10:00 2026-12-02T10:00",
                "FREQ=DAILY;UNTIL=20261202T005959Z, 2026-12-01, 2027-01-01, 2026-12-01T10:00",
                "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1, 2027-01-01, 2029-01-01, 2027-12-01T10:00 2028-12-01T10:00"
            })
    void a_rule_takes_place_when_it_says(@Nullable String rule, String from, String to, String expected) {
        assertThat(starts(times(rule, 60, List.of(), List.of(), false), from, to))
                .containsExactly(expected.split(" "));
    }

    @Test
    void what_is_left_out_does_not_take_place_and_what_is_added_does() {
        EventTimes times =
                times("FREQ=WEEKLY;COUNT=3", 60, List.of(TUESDAY.plusWeeks(1)), List.of(TUESDAY.plusDays(1)), false);
        assertThat(starts(times, "2026-12-01", "2027-01-01"))
                .containsExactly("2026-12-01T10:00", "2026-12-02T10:00", "2026-12-15T10:00");
    }

    @Test
    void on_holidays_it_does_not_take_place_if_it_says_so() {
        // Tuesdays; 2027-02-23 is the Emperor's birthday
        EventTimes times = times("FREQ=WEEKLY", 60, List.of(), List.of(), true);
        assertThat(starts(times, "2027-02-15", "2027-03-03")).containsExactly("2027-02-16T10:00", "2027-03-02T10:00");
    }

    @Test
    void what_began_before_and_is_not_over_takes_place() {
        EventTimes times = times("FREQ=WEEKLY", 3 * 24 * 60, List.of(), List.of(), false);
        assertThat(starts(times, "2026-12-10", "2026-12-11")).containsExactly("2026-12-08T10:00");
        assertThat(starts(times, "2026-12-12", "2026-12-13")).isEmpty();
    }

    @Test
    void what_is_cancelled_does_not_take_place() {
        assertThat(recurrences.of(
                        event(times("FREQ=DAILY", 60, List.of(), List.of(), false))
                                .cancel(Instant.EPOCH),
                        TUESDAY,
                        TUESDAY.plusDays(3)))
                .isEmpty();
    }

    @Test
    void the_bounds_hold_everything_that_takes_place() {
        EventTimes counted = times("FREQ=WEEKLY;COUNT=3", 60, List.of(), List.of(TUESDAY.minusDays(9)), false);
        assertThat(recurrences.bounds(counted).from()).isEqualTo(TUESDAY.minusDays(9));
        assertThat(recurrences.bounds(counted).to())
                .isEqualTo(TUESDAY.plusWeeks(2).plusMinutes(60));
        EventTimes laterAsWell =
                times("FREQ=MONTHLY;BYMONTHDAY=1;COUNT=4", 60, List.of(), List.of(TUESDAY.plusYears(1)), false);
        assertThat(recurrences.bounds(laterAsWell).to())
                .isEqualTo(TUESDAY.plusYears(1).plusMinutes(60));
        assertThat(recurrences
                        .bounds(times("FREQ=WEEKLY", 60, List.of(), List.of(), false))
                        .to())
                .isNull();
        assertThat(recurrences
                        .bounds(times("FREQ=YEARLY;COUNT=2000000000", 60, List.of(), List.of(), false))
                        .to())
                .isNull();
        EventTimes until = times("FREQ=DAILY;UNTIL=20261203", 60, List.of(), List.of(), false);
        assertThat(recurrences.bounds(until).to()).isAfterOrEqualTo(LocalDateTime.of(2026, 12, 3, 11, 0));
        assertThat(recurrences
                        .bounds(times(null, 90, List.of(), List.of(), false))
                        .to())
                .isEqualTo(TUESDAY.plusMinutes(90));
    }

    @ParameterizedTest
    @CsvSource({
        "'FREQ=WEEKLY;BYDAY=TU', GOOD",
        "FREQ=WEEKLY, GOOD",
        "'FREQ=WEEKLY;BYDAY=MO', NOT_AT_START",
        "'FREQ=MONTHLY;BYDAY=2TU', NOT_AT_START",
        "'FREQ=DAILY;COUNT=3', GOOD",
        "FREQ=SOMETIMES, UNREADABLE",
        "BYDAY=MO, UNREADABLE",
        "'FREQ=WEEKLY;BYDAY=XX', UNREADABLE",
        "'FREQ=WEEKLY;INTERVAL=x', UNREADABLE",
        "'FREQ=WEEKLY;UNTIL=soon', UNREADABLE",
        "FREQ=HOURLY, TOO_OFTEN",
        "FREQ=SECONDLY, TOO_OFTEN",
        "'FREQ=DAILY;BYHOUR=9,10,11', TOO_OFTEN",
        "'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', NEVER",
        "'FREQ=DAILY;UNTIL=20200101T000000', NEVER"
    })
    void a_rule_is_judged_before_it_is_announced(String rule, RuleVerdict verdict) {
        assertThat(recurrences.judge(times(rule, 60, List.of(), List.of(), false)))
                .isEqualTo(verdict);
    }

    @Test
    void in_a_feed_the_end_of_a_rule_is_in_utc() {
        assertThat(UntilForms.utc("FREQ=DAILY;UNTIL=20261202")).isEqualTo("FREQ=DAILY;UNTIL=20261202T145959Z");
        assertThat(UntilForms.utc("UNTIL=20261202T100000;FREQ=DAILY")).isEqualTo("UNTIL=20261202T010000Z;FREQ=DAILY");
        assertThat(UntilForms.utc("FREQ=DAILY;UNTIL=20261202T010000Z")).isEqualTo("FREQ=DAILY;UNTIL=20261202T010000Z");
    }

    private List<String> starts(EventTimes times, String from, String to) {
        return recurrences
                .of(event(times), LocalDateTime.parse(from + "T00:00"), LocalDateTime.parse(to + "T00:00"))
                .stream()
                .map(occurrence -> occurrence.start().toString())
                .toList();
    }

    private static EventTimes times(
            @Nullable String rule,
            int minutes,
            List<LocalDateTime> except,
            List<LocalDateTime> also,
            boolean skipsHolidays) {
        return new EventTimes(TUESDAY, minutes, rule, except, also, skipsHolidays);
    }

    private static Event event(EventTimes times) {
        return Event.announced(
                new EventId(UUID.randomUUID()),
                UUID.randomUUID(),
                new EventDetails("見本の会", null, null, null, null, times),
                Instant.EPOCH);
    }
}
