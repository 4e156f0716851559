package org.tsunagari.casework.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.casework.casefile.model.PersonId;
import org.tsunagari.casework.casefile.usecase.FollowConsent;
import org.tsunagari.events.ConsentGranted;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;

@ApplicationScoped
class ResumeOnConsent implements EventHandler<ConsentGranted> {

    private final FollowConsent consent;

    ResumeOnConsent(FollowConsent consent) {
        this.consent = consent;
    }

    @Override
    public Class<ConsentGranted> eventType() {
        return ConsentGranted.class;
    }

    @Override
    public void handle(ConsentGranted event, Delivery delivery) {
        consent.given(
                new PersonId(event.personId()),
                event.version(),
                delivery.eventId().toString());
    }
}
