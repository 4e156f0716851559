package org.tsunagari.referral.referral.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.events.ReferralJoinedCase;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;

@ApplicationScoped
class ReferralJoinedCaseHandler implements EventHandler<ReferralJoinedCase> {

    private final SupportStart support;

    ReferralJoinedCaseHandler(SupportStart support) {
        this.support = support;
    }

    @Override
    public Class<ReferralJoinedCase> eventType() {
        return ReferralJoinedCase.class;
    }

    @Override
    public void handle(ReferralJoinedCase event, Delivery delivery) {
        support.start(event.referralId(), event.caseId(), event.personId(), delivery);
    }
}
