package org.tsunagari.casework.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.casework.casefile.model.PersonId;
import org.tsunagari.casework.casefile.usecase.FollowConsent;
import org.tsunagari.events.ConsentWithdrawn;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;

@ApplicationScoped
class HoldOnWithdrawal implements EventHandler<ConsentWithdrawn> {

    private final FollowConsent consent;

    HoldOnWithdrawal(FollowConsent consent) {
        this.consent = consent;
    }

    @Override
    public Class<ConsentWithdrawn> eventType() {
        return ConsentWithdrawn.class;
    }

    @Override
    public void handle(ConsentWithdrawn event, Delivery delivery) {
        consent.withdrawn(
                new PersonId(event.personId()),
                event.version(),
                delivery.eventId().toString());
    }
}
