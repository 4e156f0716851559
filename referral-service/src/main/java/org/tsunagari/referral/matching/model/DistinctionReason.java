package org.tsunagari.referral.matching.model;

/** How somebody knows that two records are two persons. */
public enum DistinctionReason {
    /** One of the two said so. */
    CONFIRMED_BY_PERSON,
    CONFIRMED_BY_FAMILY,
    /** An insurance card, a residence record or the like shows it. */
    SEEN_IN_DOCUMENT,
    /** Namesakes or twins: what the records say cannot be of one person. */
    DIFFERENT_DETAILS
}
