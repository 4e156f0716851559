package org.tsunagari.referral.matching.model;

/** An expected refusal around the search for the same person. */
public final class MatchRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Code {
        /** Whoever keys in a referral must have searched. */
        SEARCH_REQUIRED,
        UNKNOWN_SEARCH,
        SEARCH_EXPIRED,
        /** The search was for another name, reading or date of birth. */
        OTHER_DESCRIPTION,
        /** The chosen person was not among those shown. */
        NOT_A_CANDIDATE,
        /** Meanwhile somebody likely the same was recorded: search again. */
        SEARCH_OUTDATED,
        /** Somebody has said before whether the two are one person. */
        DUPLICATE_DECIDED
    }

    private final Code code;

    public MatchRefused(Code code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
