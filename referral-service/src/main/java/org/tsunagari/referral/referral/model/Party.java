package org.tsunagari.referral.referral.model;

/** On whose behalf a transition is taken. */
public enum Party {
    /** The organisation that referred. */
    SOURCE,
    /** The centre that the referral is addressed to; also records what source or person said on the phone. */
    CENTRE,
    /** The person whom it is about. */
    PERSON,
    /** This system, because of a consent, a case or a deadline. */
    SYSTEM
}
