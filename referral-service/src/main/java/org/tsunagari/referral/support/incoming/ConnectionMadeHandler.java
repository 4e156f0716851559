package org.tsunagari.referral.support.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.events.ConnectionMade;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;
import org.tsunagari.referral.support.persistence.SupportProjection;

@ApplicationScoped
class ConnectionMadeHandler implements EventHandler<ConnectionMade> {

    private final SupportProjection projection;

    ConnectionMadeHandler(SupportProjection projection) {
        this.projection = projection;
    }

    @Override
    public Class<ConnectionMade> eventType() {
        return ConnectionMade.class;
    }

    @Override
    public void handle(ConnectionMade event, Delivery delivery) {
        projection.connect(event);
    }
}
