package org.tsunagari.referral.referral.model;

import java.time.Instant;
import org.tsunagari.events.vocabulary.Urgency;

/**
 * Said within the transaction of a change: a referral stands here now.
 *
 * @param position version of the referral, so that two stays in the same status are told apart
 * @param at since when somebody waits for the next step; of what came by FAX, before it was submitted
 */
public record StatusChanged(ReferralId referral, ReferralStatus status, Urgency urgency, long position, Instant at) {}
