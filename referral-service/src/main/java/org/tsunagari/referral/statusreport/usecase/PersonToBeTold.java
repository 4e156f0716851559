package org.tsunagari.referral.statusreport.usecase;

import org.tsunagari.referral.referral.model.Referral;

/** The person hears with each report; where none goes to the source, they wait to hear all the same. */
public interface PersonToBeTold {

    /** Whether the person waits to hear how it goes, or how it ended, since the referral stands where it stands. */
    boolean isDue(Referral referral);
}
