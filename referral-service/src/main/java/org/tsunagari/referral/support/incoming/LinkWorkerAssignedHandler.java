package org.tsunagari.referral.support.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.events.LinkWorkerAssigned;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;
import org.tsunagari.referral.support.persistence.SupportProjection;

@ApplicationScoped
class LinkWorkerAssignedHandler implements EventHandler<LinkWorkerAssigned> {

    private final SupportProjection projection;

    LinkWorkerAssignedHandler(SupportProjection projection) {
        this.projection = projection;
    }

    @Override
    public Class<LinkWorkerAssigned> eventType() {
        return LinkWorkerAssigned.class;
    }

    @Override
    public void handle(LinkWorkerAssigned event, Delivery delivery) {
        projection.assign(event);
    }
}
