package org.tsunagari.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Judges a projection by its watermark, the time up to which every committed consent decision has been received.
 *
 * @param maximumAge a withdrawal must end access elsewhere within 5 s (guarantee 10); what is older than this is not
 *     relied on
 * @param maximumLead a watermark from the future means that a clock has stepped; more than this is not relied on
 *     (guarantee 32)
 */
public record FreshnessRule(Duration maximumAge, Duration maximumLead) {

    public static final FreshnessRule STANDARD = new FreshnessRule(Duration.ofSeconds(4), Duration.ofSeconds(2));

    public Freshness judge(Instant watermark, Instant now) {
        boolean tooOld = watermark.isBefore(now.minus(maximumAge));
        boolean fromTheFuture = watermark.isAfter(now.plus(maximumLead));
        return tooOld || fromTheFuture ? Freshness.STALE : Freshness.FRESH;
    }

    /** Without any watermark nothing is known, which is stale. */
    public Freshness judge(Optional<Instant> watermark, Instant now) {
        return watermark.map(known -> judge(known, now)).orElse(Freshness.STALE);
    }
}
