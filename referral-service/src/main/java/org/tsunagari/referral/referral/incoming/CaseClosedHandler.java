package org.tsunagari.referral.referral.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.events.CaseClosed;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.support.persistence.SupportProjection;

/** The support has ended: the referrals behind it are closed. */
@ApplicationScoped
class CaseClosedHandler implements EventHandler<CaseClosed> {

    private final Referrals referrals;
    private final SupportProjection projection;

    CaseClosedHandler(Referrals referrals, SupportProjection projection) {
        this.referrals = referrals;
        this.projection = projection;
    }

    @Override
    public Class<CaseClosed> eventType() {
        return CaseClosed.class;
    }

    @Override
    public void handle(CaseClosed event, Delivery delivery) {
        for (UUID id : projection.referralsOf(event.caseId())) {
            referrals
                    .find(new ReferralId(id))
                    .filter(referral -> referral.allows(Transition.CLOSURE))
                    .ifPresent(referral -> referrals.save(
                            referral.close(), Transition.CLOSURE, "event:" + delivery.eventId(), Optional.empty()));
        }
    }
}
