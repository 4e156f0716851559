package org.tsunagari.referral.basis.model;

/** An expected refusal around another basis. */
public final class BasisRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Code {
        /** Who tabled the case or opened the record cannot judge that. */
        SECOND_PERSON_REQUIRED,
        ALREADY_REVIEWED,
        /** The window ends before it begins, or has ended. */
        WINDOW_OVER,
        /** Longer than one meeting. */
        WINDOW_TOO_LONG
    }

    private final Code code;

    public BasisRefused(Code code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
