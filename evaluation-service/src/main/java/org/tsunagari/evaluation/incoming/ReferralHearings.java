package org.tsunagari.evaluation.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.tsunagari.evaluation.fact.persistence.ReferralFacts;
import org.tsunagari.events.ReferralAccepted;
import org.tsunagari.events.ReferralAmended;
import org.tsunagari.events.ReferralDeclined;
import org.tsunagari.events.ReferralEnteredInError;
import org.tsunagari.events.ReferralSubmitted;
import org.tsunagari.events.ReferralWithdrawn;
import org.tsunagari.events.StatusReportEnteredInError;
import org.tsunagari.events.StatusReportIssued;
import org.tsunagari.kit.events.EventHandler;

/** What referral-events add to the facts. */
@ApplicationScoped
class ReferralHearings {

    private final ReferralFacts facts;

    ReferralHearings(ReferralFacts facts) {
        this.facts = facts;
    }

    @Produces
    @Singleton
    EventHandler<ReferralSubmitted> submitted() {
        return new Hearing<>(ReferralSubmitted.class, (event, delivery) -> facts.keep(event, delivery.occurredAt()));
    }

    @Produces
    @Singleton
    EventHandler<ReferralAccepted> accepted() {
        return new Hearing<>(ReferralAccepted.class, (event, delivery) -> facts.keep(event, delivery.occurredAt()));
    }

    @Produces
    @Singleton
    EventHandler<ReferralAmended> amended() {
        return new Hearing<>(ReferralAmended.class, (event, delivery) -> facts.keep(event, delivery.occurredAt()));
    }

    @Produces
    @Singleton
    EventHandler<ReferralDeclined> declined() {
        return new Hearing<>(ReferralDeclined.class, (event, delivery) -> facts.keep(event, delivery.occurredAt()));
    }

    @Produces
    @Singleton
    EventHandler<ReferralWithdrawn> withdrawn() {
        return new Hearing<>(ReferralWithdrawn.class, (event, delivery) -> facts.keep(event, delivery.occurredAt()));
    }

    @Produces
    @Singleton
    EventHandler<ReferralEnteredInError> enteredInError() {
        return new Hearing<>(ReferralEnteredInError.class, (event, delivery) -> facts.keep(event));
    }

    @Produces
    @Singleton
    EventHandler<StatusReportIssued> statusReportIssued() {
        return new Hearing<>(StatusReportIssued.class, (event, delivery) -> facts.keep(event));
    }

    @Produces
    @Singleton
    EventHandler<StatusReportEnteredInError> statusReportEnteredInError() {
        return new Hearing<>(StatusReportEnteredInError.class, (event, delivery) -> facts.keep(event));
    }
}
