package org.tsunagari.referral.draft.model;

/** Where a draft stands. */
public enum DraftState {
    /** Being written, or waiting for its verification. */
    OPEN,
    /** A second account has compared what was keyed in with the FAX; a change takes that away. */
    VERIFIED,
    SUBMITTED,
    DISCARDED,
    /** Nobody changed it for so long that it was destroyed. */
    EXPIRED;

    public boolean isEnded() {
        return this != OPEN && this != VERIFIED;
    }
}
