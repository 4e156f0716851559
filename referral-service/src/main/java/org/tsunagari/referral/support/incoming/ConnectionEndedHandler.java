package org.tsunagari.referral.support.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.events.ConnectionEnded;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;
import org.tsunagari.referral.support.persistence.SupportProjection;

@ApplicationScoped
class ConnectionEndedHandler implements EventHandler<ConnectionEnded> {

    private final SupportProjection projection;

    ConnectionEndedHandler(SupportProjection projection) {
        this.projection = projection;
    }

    @Override
    public Class<ConnectionEnded> eventType() {
        return ConnectionEnded.class;
    }

    @Override
    public void handle(ConnectionEnded event, Delivery delivery) {
        projection.end(event.connectionId(), event.endedOn());
    }
}
