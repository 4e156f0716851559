package org.tsunagari.referral.deadline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseOfficesTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final JapaneseOffices offices = new JapaneseOffices();

    @ParameterizedTest
    @CsvSource({
        "2023-01-02, the new year's first days",
        "2023-12-29, the year's last days",
        "2024-02-12, substitute of the foundation day that fell on a Sunday",
        "2024-05-06, substitute of the children's day",
        "2020-05-06, substitute of the constitution day after two more holidays",
        "2024-08-12, substitute of the mountain day",
        "2023-02-23, the emperor's birthday",
        "2024-03-20, the vernal equinox",
        "2024-09-23, substitute of the autumnal equinox that fell on a Sunday",
        "2026-09-22, a day between two holidays",
        "2021-07-23, the sports day that the games moved",
        "2019-05-01, the accession",
        "2024-05-11, a Saturday"
    })
    void offices_are_closed_on(LocalDate day, String why) {
        assertThat(offices.isOpen(day)).as(why).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-01-04", "2024-05-07", "2024-05-01", "2023-12-28", "2021-10-11", "2024-12-23", "2019-12-23"
            })
    void offices_are_open_on(LocalDate day) {
        assertThat(offices.isOpen(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // begun, limit, remind, due, escalate (all Japanese time)
        "2024-05-01T10:00, 3d, 2024-05-07T17:15, 2024-05-08T17:15, 2024-05-09T17:15",
        "2023-12-28T16:00, 1d, 2024-01-04T13:15, 2024-01-04T17:15, 2024-01-05T17:15",
        "2024-05-04T23:00, 4h, 2024-05-05T01:00, 2024-05-05T03:00, 2024-05-05T07:00"
    })
    void a_limit_counts_open_days_and_an_urgent_one_every_hour(
            String begun, String limit, String remind, String due, String escalate) {
        Limit.Due moments = Limit.parse(limit).from(at(begun), offices, TOKYO);
        assertThat(moments).isEqualTo(new Limit.Due(at(remind), at(due), at(escalate)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "d", "0d", "-1h", "3w", "1000d"})
    void a_limit_that_is_none_is_refused_at_once(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.parse(text));
    }

    /** 2010 to 2030, day by day: whatever is a holiday is one, and nothing else. */
    @Test
    void the_rules_give_exactly_the_published_holidays() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("national-holidays.txt"))) {
            List<LocalDate> published = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(LocalDate::parse)
                    .toList();
            assertThat(LocalDate.of(2010, 1, 1)
                            .datesUntil(LocalDate.of(2031, 1, 1))
                            .filter(NationalHolidays::include))
                    .containsExactlyElementsOf(published);
        }
    }

    @Test
    void the_day_itself_never_counts() {
        assertThat(offices.after(LocalDate.of(2024, 5, 7), 1)).isEqualTo(LocalDate.of(2024, 5, 8));
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }
}
