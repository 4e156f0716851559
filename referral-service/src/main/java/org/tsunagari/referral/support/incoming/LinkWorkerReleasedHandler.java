package org.tsunagari.referral.support.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.events.LinkWorkerReleased;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;
import org.tsunagari.referral.support.persistence.SupportProjection;

@ApplicationScoped
class LinkWorkerReleasedHandler implements EventHandler<LinkWorkerReleased> {

    private final SupportProjection projection;

    LinkWorkerReleasedHandler(SupportProjection projection) {
        this.projection = projection;
    }

    @Override
    public Class<LinkWorkerReleased> eventType() {
        return LinkWorkerReleased.class;
    }

    @Override
    public void handle(LinkWorkerReleased event, Delivery delivery) {
        projection.release(event);
    }
}
