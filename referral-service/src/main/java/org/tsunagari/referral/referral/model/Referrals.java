package org.tsunagari.referral.referral.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.referral.identifier.model.PersonId;

/** All referrals of the municipality in hand. */
public interface Referrals {

    /** The next number of a fiscal year. */
    ReferralNumber nextNumber(int fiscalYear);

    Optional<Referral> find(ReferralId id);

    /** The same, kept from others' changes until the transaction ends. */
    Optional<Referral> findForChange(ReferralId id);

    /**
     * Adds a submitted referral; the answer has its first version.
     *
     * @param waitingSince since when the person has waited: its first deadline begins then
     */
    Referral add(Referral referral, Instant waitingSince);

    /**
     * Writes a transition down.
     *
     * @return the referral with its new version
     */
    Referral save(Referral referral, TransitionTaken taken);

    /** Writes down what the centre has done and its name says all about. */
    default Referral save(Referral referral, Transition transition, String actor, Optional<String> reason) {
        return save(
                referral,
                new TransitionTaken(
                        transition, Party.CENTRE, actor, reason.map(TransitionReason::valueOf), Optional.empty()));
    }

    /**
     * Writes down on which basis a referral rests that had none.
     *
     * @return the referral with its new version
     */
    Referral saveBasis(Referral referral);

    /** Every transition so far, the submission first. */
    List<HistoryEntry> history(Referral referral);

    /** The last time that it took a transition. */
    default Optional<HistoryEntry> latest(Referral referral, Transition transition) {
        return history(referral).reversed().stream()
                .filter(entry -> entry.transition() == transition)
                .findFirst();
    }

    /** The transitions behind a position, as many as wanted; the submission has position 0. */
    List<HistoryEntry> history(Referral referral, long after, int atMost);

    /** Referrals of a person that still go somewhere. */
    List<Referral> openOf(PersonId person);

    /** Referrals of a person that stand in one of these. */
    List<Referral> standingIn(PersonId person, Set<ReferralStatus> statuses);

    /**
     * The same, locked until the end of the transaction: what the person decides does not fail because somebody works on
     * a referral at the same moment.
     */
    List<Referral> openForChange(PersonId person);

    /** Whether the organisation has ever referred the person. */
    boolean hasReferred(PersonId person, UUID organisation);

    /** The organisations that have referred the person under this very record. */
    Set<UUID> sourcesOf(PersonId record);
}
