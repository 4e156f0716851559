package org.tsunagari.referral.referral.model;

import java.util.Locale;

/** What can be done with a referral. Those with a sub-resource of their own are offered to callers. */
public enum Transition {
    /** The centre takes the case. */
    ACCEPTANCE(true),
    /** The centre does not take it. */
    DECLINE(true),
    /** The source or the person takes it back. */
    WITHDRAWAL(true),
    /** The person has withdrawn the consent. */
    HOLD(false),
    /** The person has consented again. */
    RESUMPTION(false),
    /** A case works on it. */
    SUPPORT_START(false),
    /** Form 2 was issued. */
    STATUS_REPORTS(true),
    /** The case is closed. */
    CLOSURE(false);

    private final boolean offered;

    Transition(boolean offered) {
        this.offered = offered;
    }

    public boolean isOffered() {
        return offered;
    }

    /** Name of the sub-resource. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
