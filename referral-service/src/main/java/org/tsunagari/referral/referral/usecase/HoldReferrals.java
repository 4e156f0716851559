package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.tsunagari.events.vocabulary.Basis;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.consent.usecase.LedgerChanged;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.outgoing.ReferralEvents;

/** Puts a person's open referrals on hold when the consent they rest on is withdrawn. */
@ApplicationScoped
class HoldReferrals {

    private static final String REASON = "CONSENT_WITHDRAWN";

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
            if (open.basis().code() == Basis.CONSENT && open.allows(Transition.HOLD)) {
                Referral held =
                        referrals.save(open.hold(), Transition.HOLD, actor.get().account(), Optional.of(REASON));
                events.held(held, REASON);
            }
        }
    }
}
