package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.consent.usecase.LedgerChanged;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Transition;

/** Lets a person's referrals go on once there is a consent again. */
@ApplicationScoped
class ResumeReferrals {

    private final Referrals referrals;
    private final CurrentActor actor;

    ResumeReferrals(Referrals referrals, CurrentActor actor) {
        this.referrals = referrals;
        this.actor = actor;
    }

    void handle(@Observes LedgerChanged.ConsentRenewed change) {
        for (Referral held : referrals.openOf(change.person())) {
            if (held.allows(Transition.RESUMPTION)) {
                referrals.save(
                        held.resume(), Transition.RESUMPTION, actor.get().account(), Optional.of("CONSENT_GIVEN"));
            }
        }
    }
}
