package org.tsunagari.casework.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.casework.prescription.persistence.KnownResourcesInPostgres;
import org.tsunagari.events.ResourcePublished;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;

/** From now on somebody can be sent there. */
@ApplicationScoped
class ResourcePublishedHandler implements EventHandler<ResourcePublished> {

    private final KnownResourcesInPostgres resources;

    ResourcePublishedHandler(KnownResourcesInPostgres resources) {
        this.resources = resources;
    }

    @Override
    public Class<ResourcePublished> eventType() {
        return ResourcePublished.class;
    }

    @Override
    public void handle(ResourcePublished event, Delivery delivery) {
        resources.offered(event.resourceId(), event.name(), event.district(), delivery.occurredAt());
    }
}
