package org.tsunagari.referral.feedback.model;

/** An expected refusal around feedback. */
public final class FeedbackRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Code {
        /** The person has heard it, wants no contact or has died, or the referral was an error. */
        NOT_TO_BE_TOLD,
        /** The referral is about somebody else. */
        REFERRAL_OF_ANOTHER_PERSON
    }

    private final Code code;

    public FeedbackRefused(Code code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
