package org.tsunagari.referral.erasure.model;

/** What in law stands against an erasure. */
public enum HoldReason {
    /** A retention period of a law or of the municipality's rule on documents (文書管理規則) is running. */
    RETENTION_PERIOD,
    /** A lawsuit or a complaint in which the record is evidence. */
    LITIGATION,
    /** An investigation by the police, a court or an authority. */
    INVESTIGATION,
    /** Protection from abuse, which obliges the municipality to keep what it learned. */
    PROTECTION_FROM_ABUSE,
    /** An audit of the municipality. */
    AUDIT
}
