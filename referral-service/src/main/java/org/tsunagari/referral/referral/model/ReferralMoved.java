package org.tsunagari.referral.referral.model;

import java.time.Instant;

/**
 * Said within the transaction of a change: this transition was taken.
 *
 * @param referral as it stands after it
 * @param by on whose behalf
 * @param actor account or event that did it
 */
public record ReferralMoved(Referral referral, Transition transition, Party by, String actor, Instant at) {}
