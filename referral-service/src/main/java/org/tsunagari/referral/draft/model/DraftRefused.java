package org.tsunagari.referral.draft.model;

import java.util.List;

/** An expected refusal around a draft. */
public final class DraftRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Code {
        /** The draft has ended, or is none that is verified. */
        ILLEGAL_TRANSITION,
        NOT_VERIFIED,
        VERIFIED_BY_KEYER
    }

    private final Code code;
    private final transient List<String> allowed;

    DraftRefused(Code code, List<String> allowed) {
        super(code.name(), null, false, false);
        this.code = code;
        this.allowed = allowed;
    }

    public Code code() {
        return code;
    }

    /** What can be done with it instead. */
    public List<String> allowed() {
        return allowed;
    }
}
