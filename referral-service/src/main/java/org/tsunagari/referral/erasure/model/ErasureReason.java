package org.tsunagari.referral.erasure.model;

/** Why a person is to be erased. */
public enum ErasureReason {
    /** The person asks for it (Act on the Protection of Personal Information art. 35; for the city art. 98). */
    ASKED_BY_PERSON,
    /** The data are not needed any more and every retention period has ended (art. 22; for the city art. 61). */
    RETENTION_ENDED,
    /** Somebody was recorded who never should have been. */
    RECORDED_BY_MISTAKE
}
