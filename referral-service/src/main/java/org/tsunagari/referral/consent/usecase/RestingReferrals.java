package org.tsunagari.referral.consent.usecase;

import java.util.List;
import java.util.UUID;
import org.tsunagari.referral.identifier.model.PersonId;

/** The work that rests on a consent, and rests while there is none. In the transaction of the ledger's new version. */
public interface RestingReferrals {

    /** Why work is put on hold; a code that the parties are told. */
    enum Reason {
        CONSENT_WITHDRAWN,
        CONSENT_EXPIRED
    }

    /**
     * Puts the open referrals that rest on the consent on hold.
     *
     * @param by account, or the job that noticed it
     * @return the numbers of those that were open
     */
    List<String> hold(PersonId person, Reason reason, String by);

    /**
     * Lets those on hold go on where they were, and those that waited for a consent rest on this one.
     *
     * @param consent what the person agreed to now
     */
    void resume(PersonId person, UUID consent, String by);
}
