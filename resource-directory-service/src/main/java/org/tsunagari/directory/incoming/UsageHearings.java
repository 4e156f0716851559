package org.tsunagari.directory.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.tsunagari.directory.usage.persistence.UsageFacts;
import org.tsunagari.events.CaseOpened;
import org.tsunagari.events.CaseProfileChanged;
import org.tsunagari.events.ConnectionEnded;
import org.tsunagari.events.ConnectionMade;
import org.tsunagari.events.PrescriptionAgreed;
import org.tsunagari.events.ReferralAccepted;
import org.tsunagari.events.ReferralAmended;
import org.tsunagari.events.ReferralEnteredInError;
import org.tsunagari.events.ReferralJoinedCase;
import org.tsunagari.events.UnmetNeedClosed;
import org.tsunagari.events.UnmetNeedRecorded;
import org.tsunagari.kit.events.EventHandler;

/** What cases and referrals say of the use of resources. */
@ApplicationScoped
class UsageHearings {

    private final UsageFacts facts;

    UsageHearings(UsageFacts facts) {
        this.facts = facts;
    }

    @Produces
    @Singleton
    EventHandler<PrescriptionAgreed> prescriptionAgreed() {
        return new Hearing<>(PrescriptionAgreed.class, (event, delivery) -> facts.keep(event, delivery.occurredAt()));
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
    EventHandler<CaseOpened> caseOpened() {
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
    EventHandler<ReferralAccepted> referralAccepted() {
        return new Hearing<>(ReferralAccepted.class, (event, delivery) -> facts.keep(event));
    }

    @Produces
    @Singleton
    EventHandler<ReferralAmended> referralAmended() {
        return new Hearing<>(ReferralAmended.class, (event, delivery) -> facts.keep(event, delivery.occurredAt()));
    }

    @Produces
    @Singleton
    EventHandler<ReferralEnteredInError> enteredInError() {
        return new Hearing<>(ReferralEnteredInError.class, (event, delivery) -> facts.keep(event));
    }

    @Produces
    @Singleton
    EventHandler<UnmetNeedRecorded> unmetNeedRecorded() {
        return new Hearing<>(UnmetNeedRecorded.class, (event, delivery) -> facts.keep(event));
    }

    @Produces
    @Singleton
    EventHandler<UnmetNeedClosed> unmetNeedClosed() {
        return new Hearing<>(UnmetNeedClosed.class, (event, delivery) -> facts.keep(event));
    }
}
