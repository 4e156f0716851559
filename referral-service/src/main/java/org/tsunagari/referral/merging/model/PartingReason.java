package org.tsunagari.referral.merging.model;

/** Why two records are parted again. */
public enum PartingReason {
    /** They are two persons: namesakes, twins. */
    TWO_PERSONS,
    /** The wrong record was chosen. */
    WRONG_RECORD
}
