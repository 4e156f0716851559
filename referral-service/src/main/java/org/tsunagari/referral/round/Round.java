package org.tsunagari.referral.round;

/**
 * Something that falls due and is looked for regularly, in one municipality at a time. Safe in several replicas and after a
 * crash: what it does is marked in the same transaction.
 */
public interface Round {

    /** Acts on some of what has come; whether there was any, so that there may be more. */
    boolean act();
}
