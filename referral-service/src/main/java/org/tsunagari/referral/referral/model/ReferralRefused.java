package org.tsunagari.referral.referral.model;

import java.util.Set;

/** An expected refusal around a referral. */
public abstract sealed class ReferralRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ReferralRefused(String message) {
        super(message, null, false, false);
    }

    /** The status does not allow the transition. */
    public static final class IllegalTransition extends ReferralRefused {

        private static final long serialVersionUID = 1L;

        private final transient Set<Transition> allowed;

        IllegalTransition(Set<Transition> allowed, Transition transition) {
            super("transition: " + transition + " (expected: " + allowed + ")");
            this.allowed = allowed;
        }

        public Set<Transition> allowed() {
            return allowed;
        }
    }

    /** Told by phone or in person, and there is neither consent nor another basis yet. */
    public static final class BasisMissing extends ReferralRefused {

        private static final long serialVersionUID = 1L;

        BasisMissing() {
            super("basis: none (expected: consent or another)");
        }
    }

    /** The referral has its basis already. */
    public static final class BasisKnown extends ReferralRefused {

        private static final long serialVersionUID = 1L;

        BasisKnown() {
            super("basis: known (expected: none)");
        }
    }

    /** What was submitted is no referral. */
    public static final class Invalid extends ReferralRefused {

        private static final long serialVersionUID = 1L;

        private final String pointer;
        private final Fault fault;

        public Invalid(String pointer, Fault fault) {
            super(fault.name());
            this.pointer = pointer;
            this.fault = fault;
        }

        public String pointer() {
            return pointer;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** What is wrong. */
    public enum Fault {
        NO_NEED,
        DUPLICATE_NEED,
        MAIN_NEED_MISSING,
        TWO_MAIN_NEEDS,
        OTHER_NEED_TEXT_REQUIRED,
        CONSENT_OR_BASIS_REQUIRED,
        CONSENT_AND_BASIS,
        IN_THE_FUTURE,
        BORN_AFTER_REFERRAL,
        REASON_DOES_NOT_FIT,
        REQUIRED,
        RECEIVED_BEFORE_SENT,
        REPORTER_NAME_REQUIRED,
        REPORTER_WANTS_TO_BE_UNKNOWN
    }
}
