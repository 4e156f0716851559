package org.tsunagari.referral.referral.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.RequestedBy;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.referral.identifier.model.PersonId;

/**
 * A referral (form 1): a source asks the centre for help for a person. Immutable; every verb answers the referral as it
 * stands then, and refuses what its status does not allow.
 *
 * @param sentOn date sent, local to the municipality; decides the fiscal year
 * @param wish what the person or the family wants to talk about
 * @param ageDecade decade of the person's age on that day
 * @param statusBeforeHold where a referral on hold goes on
 * @param version counts the changes
 */
public record Referral(
        ReferralId id,
        ReferralNumber number,
        PersonId person,
        Source source,
        LocalDate sentOn,
        Channel channel,
        Urgency urgency,
        RequestedBy requestedBy,
        Needs needs,
        Optional<String> wish,
        ReferralBasis basis,
        int ageDecade,
        ReferralStatus status,
        Optional<ReferralStatus> statusBeforeHold,
        String submittedBy,
        Instant submittedAt,
        long version) {

    /** The centre takes the case. */
    public Referral accept() {
        return apply(Transition.ACCEPTANCE);
    }

    /** The centre does not take it. */
    public Referral decline() {
        return apply(Transition.DECLINE);
    }

    /** The source or the person takes it back. */
    public Referral withdraw() {
        return apply(Transition.WITHDRAWAL);
    }

    /** The person has withdrawn the consent: nothing goes on until there is a new one. */
    public Referral hold() {
        Referral held = apply(Transition.HOLD);
        return held.with(held.status, Optional.of(status));
    }

    /** The person has consented again: it goes on where it was held. */
    public Referral resume() {
        apply(Transition.RESUMPTION);
        return with(statusBeforeHold.orElse(ReferralStatus.SUBMITTED), Optional.empty());
    }

    /** A case works on it. */
    public Referral startSupport() {
        return apply(Transition.SUPPORT_START);
    }

    /** Form 2 was issued. */
    public Referral report() {
        return apply(Transition.STATUS_REPORTS);
    }

    /** The case is closed. */
    public Referral close() {
        return apply(Transition.CLOSURE);
    }

    public boolean allows(Transition transition) {
        return status.after(transition).isPresent();
    }

    private Referral apply(Transition transition) {
        ReferralStatus next =
                status.after(transition).orElseThrow(() -> new ReferralRefused.IllegalTransition(status, transition));
        return with(next, Optional.empty());
    }

    private Referral with(ReferralStatus next, Optional<ReferralStatus> beforeHold) {
        return new Referral(
                id,
                number,
                person,
                source,
                sentOn,
                channel,
                urgency,
                requestedBy,
                needs,
                wish,
                basis,
                ageDecade,
                next,
                beforeHold,
                submittedBy,
                submittedAt,
                version);
    }

    @Override
    public String toString() {
        return "Referral[" + id + ", " + status + "]";
    }
}
