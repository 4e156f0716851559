package org.tsunagari.directory.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.tsunagari.directory.usage.persistence.UsagePersons;
import org.tsunagari.events.PersonErased;
import org.tsunagari.events.PersonsMerged;
import org.tsunagari.events.PersonsUnmerged;
import org.tsunagari.kit.events.EventHandler;

/** Persons who turn out to be one, and persons who are to be forgotten. */
@ApplicationScoped
class PersonHearings {

    private final UsagePersons persons;

    PersonHearings(UsagePersons persons) {
        this.persons = persons;
    }

    @Produces
    @Singleton
    EventHandler<PersonsMerged> merged() {
        return new Hearing<>(PersonsMerged.class, (event, delivery) -> persons.merge(event, delivery.occurredAt()));
    }

    @Produces
    @Singleton
    EventHandler<PersonsUnmerged> unmerged() {
        return new Hearing<>(PersonsUnmerged.class, (event, delivery) -> persons.part(event, delivery.occurredAt()));
    }

    @Produces
    @Singleton
    EventHandler<PersonErased> erased() {
        return new Hearing<>(PersonErased.class, (event, delivery) -> persons.erase(event));
    }
}
