package org.tsunagari.referral.referral.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Since when somebody has waited who was referred on paper. */
class ArrivalTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 1, 6);

    @Test
    void a_fax_of_yesterday_was_there_when_the_office_closed() {
        assertThat(written(Optional.of(TUESDAY), "2026-01-07T09:00:00+09:00"))
                .isEqualTo(Instant.parse("2026-01-06T17:15:00+09:00"));
    }

    @Test
    void a_fax_of_today_was_there_when_somebody_had_it_in_hand() {
        Instant morning = Instant.parse("2026-01-06T09:00:00+09:00");
        assertThat(written(Optional.of(TUESDAY), morning.toString())).isEqualTo(morning);
    }

    @Test
    void what_says_no_day_was_there_when_it_was_written_down() {
        Instant morning = Instant.parse("2026-01-07T09:00:00+09:00");
        assertThat(written(Optional.empty(), morning.toString())).isEqualTo(morning);
    }

    @Test
    void a_day_of_the_future_makes_nobody_wait_less() {
        Instant morning = Instant.parse("2026-01-05T09:00:00+09:00");
        assertThat(written(Optional.of(TUESDAY), morning.toString())).isEqualTo(morning);
    }

    private static Instant written(Optional<LocalDate> day, String moment) {
        return Arrival.by(day, Instant.parse(moment), TOKYO);
    }
}
