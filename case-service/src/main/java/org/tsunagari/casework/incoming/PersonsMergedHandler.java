package org.tsunagari.casework.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.events.PersonsMerged;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;

/** Referrals of either record join the living case of the person from now on. */
@ApplicationScoped
class PersonsMergedHandler implements EventHandler<PersonsMerged> {

    private final PersonRecords records;

    PersonsMergedHandler(PersonRecords records) {
        this.records = records;
    }

    @Override
    public Class<PersonsMerged> eventType() {
        return PersonsMerged.class;
    }

    @Override
    public void handle(PersonsMerged event, Delivery delivery) {
        records.say(event.mergedPersonId(), event.survivingPersonId(), true, delivery);
    }
}
