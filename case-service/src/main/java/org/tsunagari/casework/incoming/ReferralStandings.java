package org.tsunagari.casework.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.tsunagari.casework.casefile.model.ReferralId;
import org.tsunagari.casework.casefile.model.ReferralStanding;
import org.tsunagari.casework.casefile.usecase.FollowReferrals;
import org.tsunagari.events.ReferralClosed;
import org.tsunagari.events.ReferralEnteredInError;
import org.tsunagari.events.ReferralEvent;
import org.tsunagari.events.ReferralHeld;
import org.tsunagari.events.ReferralResumed;
import org.tsunagari.events.ReferralWithdrawn;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;

/** What referral-events say of the referrals that cases answer. */
@ApplicationScoped
class ReferralStandings {

    private final FollowReferrals referrals;

    ReferralStandings(FollowReferrals referrals) {
        this.referrals = referrals;
    }

    @Produces
    @Singleton
    EventHandler<ReferralWithdrawn> withdrawn() {
        return follow(ReferralWithdrawn.class, event -> switch (event.by()) {
            case SOURCE -> ReferralStanding.WITHDRAWN_BY_SOURCE;
            case PERSON -> ReferralStanding.WITHDRAWN_BY_PERSON;
        });
    }

    @Produces
    @Singleton
    EventHandler<ReferralEnteredInError> enteredInError() {
        return follow(ReferralEnteredInError.class, event -> ReferralStanding.ENTERED_IN_ERROR);
    }

    @Produces
    @Singleton
    EventHandler<ReferralHeld> held() {
        return follow(ReferralHeld.class, event -> ReferralStanding.ON_HOLD);
    }

    @Produces
    @Singleton
    EventHandler<ReferralResumed> resumed() {
        return follow(ReferralResumed.class, event -> ReferralStanding.ONGOING);
    }

    @Produces
    @Singleton
    EventHandler<ReferralClosed> closed() {
        return follow(ReferralClosed.class, event -> ReferralStanding.CLOSED);
    }

    private <E extends ReferralEvent> EventHandler<E> follow(Class<E> type, Function<E, ReferralStanding> standing) {
        return new EventHandler<>() {
            @Override
            public Class<E> eventType() {
                return type;
            }

            @Override
            public void handle(E event, Delivery delivery) {
                referrals.stands(
                        new ReferralId(event.aggregateId()),
                        standing.apply(event),
                        delivery.occurredAt(),
                        delivery.eventId().toString());
            }
        };
    }
}
