package org.tsunagari.referral.disclosure.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.events.PersonalDataDisclosed;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;
import org.tsunagari.referral.disclosure.persistence.DisclosureLedger;

@ApplicationScoped
class PersonalDataDisclosedHandler implements EventHandler<PersonalDataDisclosed> {

    private final DisclosureLedger ledger;

    PersonalDataDisclosedHandler(DisclosureLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Class<PersonalDataDisclosed> eventType() {
        return PersonalDataDisclosed.class;
    }

    @Override
    public void handle(PersonalDataDisclosed event, Delivery delivery) {
        ledger.readElsewhere(event);
    }
}
