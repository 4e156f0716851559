package org.tsunagari.evaluation.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.tsunagari.evaluation.fact.model.PersonId;
import org.tsunagari.evaluation.fact.usecase.ForgetPerson;
import org.tsunagari.events.PersonErased;
import org.tsunagari.events.PersonsMerged;
import org.tsunagari.events.PersonsUnmerged;
import org.tsunagari.kit.events.EventHandler;

/** Persons who turn out to be one, and persons who are to be forgotten. */
@ApplicationScoped
class PersonHearings {

    private final ForgetPerson forget;

    PersonHearings(ForgetPerson forget) {
        this.forget = forget;
    }

    @Produces
    @Singleton
    EventHandler<PersonsMerged> merged() {
        return new Hearing<>(
                PersonsMerged.class,
                (event, delivery) -> forget.merged(
                        event, delivery.occurredAt(), delivery.eventId().toString()));
    }

    @Produces
    @Singleton
    EventHandler<PersonsUnmerged> unmerged() {
        return new Hearing<>(PersonsUnmerged.class, (event, delivery) -> forget.parted(event, delivery.occurredAt()));
    }

    @Produces
    @Singleton
    EventHandler<PersonErased> erased() {
        return new Hearing<>(
                PersonErased.class,
                (event, delivery) -> forget.erased(
                        new PersonId(event.personId()),
                        event.municipality(),
                        delivery.eventId().toString()));
    }
}
