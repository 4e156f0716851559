package org.tsunagari.casework.casefile.model;

/** Where a referral stands that a case answers, as referral-service tells. */
public enum ReferralStanding {
    /** The centre has accepted it, and nothing speaks against the work. */
    ONGOING,
    /** What it rests on is gone: the consent is withdrawn, has expired or was another person's. */
    ON_HOLD,
    /** The source has taken it back. */
    WITHDRAWN_BY_SOURCE,
    /** The person does not want it any more. */
    WITHDRAWN_BY_PERSON,
    /** Nothing is done about it any more. */
    CLOSED,
    /** It should never have been there; it may be about somebody else. */
    ENTERED_IN_ERROR
}
