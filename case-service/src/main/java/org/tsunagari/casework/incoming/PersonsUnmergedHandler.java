package org.tsunagari.casework.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.events.PersonsUnmerged;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;

/** Each record opens and joins its own cases again; a case that answers referrals of both stays as it is. */
@ApplicationScoped
class PersonsUnmergedHandler implements EventHandler<PersonsUnmerged> {

    private final PersonRecords records;

    PersonsUnmergedHandler(PersonRecords records) {
        this.records = records;
    }

    @Override
    public Class<PersonsUnmerged> eventType() {
        return PersonsUnmerged.class;
    }

    @Override
    public void handle(PersonsUnmerged event, Delivery delivery) {
        records.say(event.mergedPersonId(), event.survivingPersonId(), false, delivery);
    }
}
