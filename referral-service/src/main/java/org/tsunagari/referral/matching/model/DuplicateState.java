package org.tsunagari.referral.matching.model;

/** What became of two records that are likely one person. */
public enum DuplicateState {
    /** Nobody has looked yet, or the wrong record was merged. */
    OPEN,
    MERGED,
    /** They are two persons. */
    TOLD_APART
}
