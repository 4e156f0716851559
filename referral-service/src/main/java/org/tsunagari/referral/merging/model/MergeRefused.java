package org.tsunagari.referral.merging.model;

/** An expected refusal around merging. */
public final class MergeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Code {
        SAME_RECORD,
        /** One of the two has been merged already: merge the records that stand for them. */
        ALREADY_MERGED,
        /**
         * Each of the two has an own account, and they are different; or one account is the person's own here and acts for
         * the person there: two people have signed in.
         */
        TWO_OWN_ACCOUNTS,
        NOT_MERGED
    }

    private final Code code;

    public MergeRefused(Code code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
