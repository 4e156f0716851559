package org.tsunagari.referral.erasure.model;

/** On whose behalf an erasure is asked for. */
public enum ErasureSide {
    /** The person, with an account of their own. */
    PERSON,
    /** Somebody at the centre. */
    CENTRE
}
