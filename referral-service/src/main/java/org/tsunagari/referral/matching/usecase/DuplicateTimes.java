package org.tsunagari.referral.matching.usecase;

import java.time.Instant;
import java.util.Optional;

/** Until when somebody has to decide whether two records are one person. */
public interface DuplicateTimes {

    /** Empty where the municipality sets no limit. */
    Optional<Instant> dueAt(Instant waitingSince);

    /** What waits since before this moment is late; empty where nothing ever is. */
    Optional<Instant> lateIfWaitingSinceBefore();
}
