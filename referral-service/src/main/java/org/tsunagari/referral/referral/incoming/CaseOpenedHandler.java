package org.tsunagari.referral.referral.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.events.CaseOpened;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;

@ApplicationScoped
class CaseOpenedHandler implements EventHandler<CaseOpened> {

    private final SupportStart support;

    CaseOpenedHandler(SupportStart support) {
        this.support = support;
    }

    @Override
    public Class<CaseOpened> eventType() {
        return CaseOpened.class;
    }

    @Override
    public void handle(CaseOpened event, Delivery delivery) {
        support.start(event.referralId(), event.caseId(), event.personId(), delivery);
    }
}
