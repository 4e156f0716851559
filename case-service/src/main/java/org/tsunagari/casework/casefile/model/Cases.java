package org.tsunagari.casework.casefile.model;

import java.time.Instant;
import java.util.Optional;

/** All cases of the municipality at hand. */
public interface Cases {

    /** The case as it is. */
    Optional<Case> find(CaseId id);

    /** The case, kept from others' changes until the transaction ends. */
    Optional<Case> findForChange(CaseId id);

    /** The living case of this very record, kept from others' changes: consents are told record by record. */
    Optional<Case> findLivingOfRecordForChange(PersonId record);

    /**
     * The person's living case, whichever of the person's records it was opened for; where two records with a living case
     * each turned out to be one person, the older of the two. Kept from others' changes; from here until the transaction ends nobody else opens,
     * joins, holds or reopens a case of this person, be there one or not.
     */
    Optional<Case> findLivingForChange(PersonId person);

    /** Whether a case answers this referral already, be it open or closed. */
    boolean answers(ReferralId referral);

    /**
     * Keeps where a referral stands that a case answers.
     *
     * @return the case; empty where none answers it
     */
    Optional<CaseId> followReferral(ReferralId referral, ReferralStanding standing, Instant since);

    void add(Case opened);

    /** Keeps what the verbs have changed, and returns the new version. */
    long update(Case changed);
}
