package org.tsunagari.referral.referral.usecase;

import java.time.Instant;
import java.util.Optional;
import org.tsunagari.referral.referral.model.ReferralId;

/** Until when somebody has to act on a referral. */
public interface RunningDeadline {

    /** Empty where nobody has to. */
    Optional<Instant> dueAt(ReferralId referral);
}
