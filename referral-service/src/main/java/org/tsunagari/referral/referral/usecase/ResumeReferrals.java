package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.consent.usecase.LedgerChanged;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.model.TransitionReason;
import org.tsunagari.referral.referral.model.TransitionTaken;
import org.tsunagari.referral.referral.outgoing.ReferralEvents;

/** Lets a person's referrals go on once there is a consent again. */
@ApplicationScoped
class ResumeReferrals {

    private final Referrals referrals;
    private final ReferralEvents events;
    private final CurrentActor actor;

    ResumeReferrals(Referrals referrals, ReferralEvents events, CurrentActor actor) {
        this.referrals = referrals;
        this.events = events;
        this.actor = actor;
    }

    void handle(@Observes LedgerChanged.ConsentRenewed change) {
        for (Referral held : referrals.openOf(change.person())) {
            if (held.allows(Transition.RESUMPTION)) {
                events.resumed(referrals.save(
                        held.resume(),
                        TransitionTaken.bySystem(
                                Transition.RESUMPTION, actor.get().account(), TransitionReason.CONSENT_GIVEN)));
            }
        }
    }
}
