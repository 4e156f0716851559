package org.tsunagari.access;

/**
 * How the subject stands to the record. The caller computes {@link #SOURCE}, {@link #CENTRE}, {@link #ASSIGNED} and
 * {@link #ASSIGNED_COMMUNITY}; the policy derives the others from the facts itself, so that a caller's mistake cannot
 * grant them.
 */
public enum Relation {
    /** The subject's organisation sent the referral (for a case: one of the referrals that it joins). */
    SOURCE,
    /** The subject works at the centre that the referral is addressed to. */
    CENTRE,
    /** Link worker assigned to the case as MEDICAL, SYSTEMS or COMPANION. */
    ASSIGNED,
    /** Link worker assigned as COMMUNITY: a neighbour, who sees only what they are asked to do. */
    ASSIGNED_COMMUNITY,
    /** Derived: member of a conference at which the case is tabled now. */
    CONFERENCE_MEMBER,
    /** Derived: the record is about the subject. */
    SELF,
    /** Derived: the record is about somebody for whom the subject acts as a family member. */
    FAMILY,
    /** Derived: the subject has broken the glass on this record. */
    BREAK_GLASS
}
