package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.consent.usecase.LedgerChanged;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralBasis;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.model.TransitionReason;
import org.tsunagari.referral.referral.model.TransitionTaken;
import org.tsunagari.referral.referral.outgoing.ReferralEvents;

/** Puts a person's open referrals on hold when the consent they rest on is withdrawn. */
@ApplicationScoped
class HoldReferrals {

    private final Referrals referrals;
    private final ReferralEvents events;
    private final CurrentActor actor;

    HoldReferrals(Referrals referrals, ReferralEvents events, CurrentActor actor) {
        this.referrals = referrals;
        this.events = events;
        this.actor = actor;
    }

    void handle(@Observes LedgerChanged.ConsentTakenBack change) {
        for (Referral open : referrals.openOf(change.person())) {
            if (open.basis() instanceof ReferralBasis.Consented && open.allows(Transition.HOLD)) {
                Referral held = referrals.save(
                        open.hold(),
                        TransitionTaken.bySystem(
                                Transition.HOLD, actor.get().account(), TransitionReason.CONSENT_WITHDRAWN));
                events.held(held, TransitionReason.CONSENT_WITHDRAWN.name());
            }
        }
    }
}
