package org.tsunagari.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time that senders of events would write down: PostgreSQL keeps microseconds. */
final class Now {

    private static final Clock CLOCK = Clock.systemUTC();

    private Now() {}

    static Instant instant() {
        return CLOCK.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
