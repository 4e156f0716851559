package org.tsunagari.referral.basis.usecase;

import java.util.UUID;
import org.tsunagari.referral.identifier.model.PersonId;

/** Referrals that rest on something else than consent. In the transaction of the judgement. */
public interface ReferralsOnOtherBases {

    /**
     * Puts the referral on hold, if it still goes on, until the person agrees.
     *
     * @param by the account that rejected its basis
     */
    void hold(PersonId person, UUID referral, String by);
}
