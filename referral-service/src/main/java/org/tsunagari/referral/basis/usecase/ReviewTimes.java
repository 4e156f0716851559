package org.tsunagari.referral.basis.usecase;

import java.time.Instant;
import java.util.Optional;

/** Until when a second person has to judge. */
public interface ReviewTimes {

    /** Empty where the municipality sets no limit. */
    Optional<Instant> dueAt(Instant opened);

    /** What was opened before this moment, and waits, is late; empty where nothing ever is. */
    Optional<Instant> lateIfOpenedBefore();
}
