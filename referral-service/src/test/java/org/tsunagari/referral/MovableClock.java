package org.tsunagari.referral;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The time of the service under test: the real one, and as much later as a test says. */
@Alternative
@Priority(1)
@Singleton
class MovableClock extends Clock {

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    /** Microseconds, as the database keeps them and the service's own clock gives them. */
    private final Clock real = Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));

    /** The day in the municipality, by the service's time. */
    static LocalDate today() {
        return LocalDate.ofInstant(Clock.systemUTC().instant().plus(AHEAD.get()), ZoneId.of("Asia/Tokyo"));
    }

    static void advance(Duration by) {
        AHEAD.updateAndGet(by::plus);
    }

    /** Notices of the future would stand before everything that later tests look for. */
    static void reset() {
        if (AHEAD.getAndSet(Duration.ZERO).isPositive()) {
            try {
                Database.execute("SELECT set_config('tsunagari.municipality', '24208', false);"
                        + "DELETE FROM party_notice WHERE posted_at > now() + interval '1 hour'");
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), AHEAD.get());
    }

    @Override
    public Instant instant() {
        return real.instant().plus(AHEAD.get());
    }
}
