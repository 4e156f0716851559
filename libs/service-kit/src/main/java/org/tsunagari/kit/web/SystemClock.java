package org.tsunagari.kit.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** The one place where time comes from. */
final class SystemClock {

    /** PostgreSQL keeps microseconds: what is answered now is what will be read later. */
    private static final Duration DATABASE_PRECISION = Duration.of(1, ChronoUnit.MICROS);

    private SystemClock() {}

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.tick(Clock.systemUTC(), DATABASE_PRECISION);
    }
}
