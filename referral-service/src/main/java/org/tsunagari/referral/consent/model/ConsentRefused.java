package org.tsunagari.referral.consent.model;

/** An expected refusal around consent. */
public final class ConsentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Code {
        WITNESS_REQUIRED,
        GUARDIAN_REQUIRED,
        /** Who agrees for somebody else says how they stand to them. */
        RELATION_REQUIRED,
        /** A family member's account cannot sign as the person. */
        FAMILY_IS_NOT_THE_PERSON,
        GIVEN_IN_THE_FUTURE,
        /** The person has taken everything back after the day that stands on it: an old paper does not undo that. */
        WITHDRAWN_SINCE,
        /** A consent that has ended before it began. */
        ENDS_IN_THE_PAST,
        UNKNOWN_TEXT,
        /** No text was in use on the day on which the consent was given: which one the person saw must be said. */
        NO_TEXT_THEN,
        /** What the caller showed is not the text of that version. */
        OTHER_TEXT,
        /** The scan is no file of this person's referrals. */
        UNKNOWN_SCAN,
        /** The file is another one than the hash says. */
        OTHER_SCAN,
        /** Feedback to the source is a switch of its own, not a line of the scope. */
        FEEDBACK_HAS_ITS_SWITCH,
        /** More than before needs the person's new consent. */
        NOT_NARROWER,
        /** The organisation has not referred this person. */
        NOT_A_SOURCE,
        /** Only the version in force can be changed or withdrawn. */
        NOT_IN_FORCE
    }

    private final Code code;

    public ConsentRefused(Code code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
