package org.tsunagari.referral.erasure.model;

/** Why the centre does not erase a person. */
public enum ErasureRefusal {
    /** A law or the municipality's retention rule obliges it to keep the record. */
    RETENTION_DUTY,
    /** It could not be made sure that the person asks. */
    IDENTITY_NOT_CONFIRMED,
    /** The person still needs the support that rests on the record. */
    SUPPORT_GOES_ON
}
