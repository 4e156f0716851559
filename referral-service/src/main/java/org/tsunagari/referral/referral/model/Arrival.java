package org.tsunagari.referral.referral.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** When something was there that did not come by the API: who waits for an answer has waited since then. */
public final class Arrival {

    /** When an office closes: 17:15, as city offices do. */
    public static final LocalTime OFFICE_CLOSES = LocalTime.of(17, 15);

    private Arrival() {}

    /**
     * Nobody writes down the hour of a FAX. It was there by the end of its day, and by the time at which somebody wrote it
     * down; the earlier of the two is the latest that it can have been.
     *
     * @param receivedOn the day that stands on it, local to the municipality
     * @param written when somebody at the centre had it in hand
     */
    public static Instant by(Optional<LocalDate> receivedOn, Instant written, ZoneId zone) {
        return receivedOn
                .map(day -> day.atTime(OFFICE_CLOSES).atZone(zone).toInstant())
                .filter(written::isAfter)
                .orElse(written);
    }
}
