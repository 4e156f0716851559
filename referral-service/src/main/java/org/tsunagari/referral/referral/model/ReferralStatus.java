package org.tsunagari.referral.referral.model;

import java.util.EnumSet;
import java.util.Set;

/** Where a referral stands; {@link Edges} is the table of what leads where. */
public enum ReferralStatus {
    /** Being written or keyed in; nobody at the centre has to answer yet. */
    DRAFT,
    SUBMITTED,
    /** Waits for an answer of the source. */
    INFORMATION_REQUESTED,
    ACCEPTED,
    IN_SUPPORT,
    REPORTED,
    /** Without consent until the person agrees again. */
    ON_HOLD,
    DECLINED,
    WITHDRAWN_BY_SOURCE,
    WITHDRAWN_BY_PERSON,
    CLOSED,
    ENTERED_IN_ERROR;

    private static final Set<ReferralStatus> ENDED =
            EnumSet.of(DECLINED, WITHDRAWN_BY_SOURCE, WITHDRAWN_BY_PERSON, CLOSED, ENTERED_IN_ERROR);

    /** Whether nobody has to do anything about it any more. */
    public boolean isEnded() {
        return ENDED.contains(this);
    }
}
