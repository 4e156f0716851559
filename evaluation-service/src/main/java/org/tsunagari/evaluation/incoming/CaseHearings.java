package org.tsunagari.evaluation.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.tsunagari.evaluation.fact.persistence.CaseFacts;
import org.tsunagari.events.CaseOpened;
import org.tsunagari.events.CaseProfileChanged;
import org.tsunagari.events.ConnectionEnded;
import org.tsunagari.events.ConnectionMade;
import org.tsunagari.events.LinkWorkerAssigned;
import org.tsunagari.events.LinkWorkerReleased;
import org.tsunagari.events.ReferralJoinedCase;
import org.tsunagari.kit.events.EventHandler;

/** What case-events add to the facts. */
@ApplicationScoped
class CaseHearings {

    private final CaseFacts facts;

    CaseHearings(CaseFacts facts) {
        this.facts = facts;
    }

    @Produces
    @Singleton
    EventHandler<CaseOpened> opened() {
        return new Hearing<>(CaseOpened.class, (event, delivery) -> facts.keep(event));
    }

    @Produces
    @Singleton
    EventHandler<ReferralJoinedCase> referralJoined() {
        return new Hearing<>(ReferralJoinedCase.class, (event, delivery) -> facts.keep(event));
    }

    @Produces
    @Singleton
    EventHandler<CaseProfileChanged> profileChanged() {
        return new Hearing<>(CaseProfileChanged.class, (event, delivery) -> facts.keep(event, delivery.occurredAt()));
    }

    @Produces
    @Singleton
    EventHandler<ConnectionMade> connectionMade() {
        return new Hearing<>(ConnectionMade.class, (event, delivery) -> facts.keep(event));
    }

    @Produces
    @Singleton
    EventHandler<ConnectionEnded> connectionEnded() {
        return new Hearing<>(ConnectionEnded.class, (event, delivery) -> facts.keep(event));
    }

    @Produces
    @Singleton
    EventHandler<LinkWorkerAssigned> linkWorkerAssigned() {
        return new Hearing<>(LinkWorkerAssigned.class, (event, delivery) -> facts.keep(event, delivery.occurredAt()));
    }

    @Produces
    @Singleton
    EventHandler<LinkWorkerReleased> linkWorkerReleased() {
        return new Hearing<>(LinkWorkerReleased.class, (event, delivery) -> facts.keep(event, delivery.occurredAt()));
    }
}
