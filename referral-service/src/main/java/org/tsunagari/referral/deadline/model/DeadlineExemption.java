package org.tsunagari.referral.deadline.model;

import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.ReferralStatus;

/** Says of a referral in a status that nobody has to act on it after all. Asked in the transaction of the change. */
public interface DeadlineExemption {

    boolean exempts(ReferralId referral, ReferralStatus status);
}
