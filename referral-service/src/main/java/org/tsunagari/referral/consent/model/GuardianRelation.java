package org.tsunagari.referral.consent.model;

/**
 * How somebody who agrees for the person stands to them. Only the first three can bind the person in law (Civil Code art.
 * 818, 859, 876-4); what a relative says is recorded as the wish of the family of somebody who cannot speak.
 */
public enum GuardianRelation {
    /** 成年後見人. */
    LEGAL_GUARDIAN,
    /** 保佐人・補助人 with the power of representation for this. */
    CURATOR_OR_ASSISTANT,
    /** 親権者, or a parent of an adult. */
    PARENT,
    SPOUSE,
    CHILD,
    SIBLING,
    OTHER_RELATIVE,
    /** Neither relative nor appointed: a neighbour, a key person. */
    OTHER
}
