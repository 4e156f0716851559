package org.tsunagari.referral.erasure.model;

import java.util.Locale;

/** What stands against an erasure now. */
public sealed interface Obstacle {

    /** Kebab-case, for the answer. */
    String code();

    /** A legal hold. */
    record Held(HoldReason reason) implements Obstacle {
        @Override
        public String code() {
            return "held-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A referral that still goes somewhere: end it first. */
    record OpenReferral() implements Obstacle {
        @Override
        public String code() {
            return "open-referral";
        }
    }
}
