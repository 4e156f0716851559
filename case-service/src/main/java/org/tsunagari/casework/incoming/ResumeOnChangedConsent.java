package org.tsunagari.casework.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.casework.casefile.model.PersonId;
import org.tsunagari.casework.casefile.usecase.FollowConsent;
import org.tsunagari.events.ConsentChanged;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;

@ApplicationScoped
class ResumeOnChangedConsent implements EventHandler<ConsentChanged> {

    private final FollowConsent consent;

    ResumeOnChangedConsent(FollowConsent consent) {
        this.consent = consent;
    }

    @Override
    public Class<ConsentChanged> eventType() {
        return ConsentChanged.class;
    }

    @Override
    public void handle(ConsentChanged event, Delivery delivery) {
        consent.given(
                new PersonId(event.personId()),
                event.version(),
                delivery.eventId().toString());
    }
}
