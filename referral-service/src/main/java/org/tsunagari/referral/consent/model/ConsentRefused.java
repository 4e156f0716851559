package org.tsunagari.referral.consent.model;

/** An expected refusal around consent. */
public final class ConsentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Code {
        WITNESS_REQUIRED,
        GUARDIAN_REQUIRED,
        GIVEN_IN_THE_FUTURE,
        /** Only the version in force can be withdrawn. */
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
