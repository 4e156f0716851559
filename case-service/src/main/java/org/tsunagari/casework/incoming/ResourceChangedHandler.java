package org.tsunagari.casework.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.casework.prescription.persistence.KnownResourcesInPostgres;
import org.tsunagari.events.ResourceChanged;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;

/** It has another name, or lies elsewhere. */
@ApplicationScoped
class ResourceChangedHandler implements EventHandler<ResourceChanged> {

    private final KnownResourcesInPostgres resources;

    ResourceChangedHandler(KnownResourcesInPostgres resources) {
        this.resources = resources;
    }

    @Override
    public Class<ResourceChanged> eventType() {
        return ResourceChanged.class;
    }

    @Override
    public void handle(ResourceChanged event, Delivery delivery) {
        resources.offered(event.resourceId(), event.name(), event.district(), delivery.occurredAt());
    }
}
