package org.tsunagari.evaluation.outcome.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The date where the municipalities are. */
@ApplicationScoped
class LocalCalendar {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Clock clock;

    LocalCalendar(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JAPAN);
    }
}
