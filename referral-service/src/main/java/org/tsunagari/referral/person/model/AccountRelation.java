package org.tsunagari.referral.person.model;

/** Whom an account stands for. */
public enum AccountRelation {
    /** The person themself. */
    SELF,
    /** Somebody who acts for the person: family, a guardian. */
    FAMILY
}
