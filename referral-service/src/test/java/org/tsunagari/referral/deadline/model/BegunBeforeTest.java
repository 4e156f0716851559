package org.tsunagari.referral.deadline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A queue asked as a whole gives what its items give one by one. */
class BegunBeforeTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final BusinessDays CALENDAR = new JapaneseOffices();
    private static final long SEED = 20261130;

    @ParameterizedTest
    @ValueSource(strings = {"1d", "2d", "5d", "20d", "4h", "36h"})
    void what_began_before_the_moment_is_past_and_nothing_else(String text) {
        Limit limit = Limit.parse(text);
        Random random = new Random(SEED);
        List<Function<Limit.Due, Instant>> moments =
                List.of(Limit.Due::remindAt, Limit.Due::dueAt, Limit.Due::escalateAt);
        for (int i = 0; i < 2000; i++) {
            Instant begin = Instant.parse("2026-12-01T00:00:00Z").plusSeconds(random.nextLong(60L * 24 * 3600));
            Function<Limit.Due, Instant> moment = moments.get(random.nextInt(3));
            Instant passes = moment.apply(limit.from(begin, CALENDAR, ZONE));
            Instant now = i % 4 == 0
                    ? passes.plus(random.nextInt(3) - 1, ChronoUnit.MICROS)
                    : passes.plus(Duration.ofSeconds(random.nextLong(-10L * 24 * 3600, 10L * 24 * 3600)));

            assertThat(begin.isBefore(limit.begunBefore(now, moment, CALENDAR, ZONE)))
                    .as("%s, begun %s, asked at %s (seed %s)", text, begin, now, SEED)
                    .isEqualTo(passes.isBefore(now));
        }
    }
}
