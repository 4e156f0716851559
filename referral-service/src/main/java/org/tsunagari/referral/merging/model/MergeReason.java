package org.tsunagari.referral.merging.model;

/** How somebody knows that two records are one person. */
public enum MergeReason {
    /** The person said so. */
    CONFIRMED_BY_PERSON,
    CONFIRMED_BY_FAMILY,
    /** An insurance card, a residence record or the like shows it. */
    SEEN_IN_DOCUMENT,
    /** The descriptions leave no doubt. */
    SAME_DETAILS
}
