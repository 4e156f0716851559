package org.tsunagari.casework.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.casework.prescription.persistence.KnownResourcesInPostgres;
import org.tsunagari.events.ResourceRetired;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;

/** Nobody is sent there any more; who was keeps the name. */
@ApplicationScoped
class ResourceRetiredHandler implements EventHandler<ResourceRetired> {

    private final KnownResourcesInPostgres resources;

    ResourceRetiredHandler(KnownResourcesInPostgres resources) {
        this.resources = resources;
    }

    @Override
    public Class<ResourceRetired> eventType() {
        return ResourceRetired.class;
    }

    @Override
    public void handle(ResourceRetired event, Delivery delivery) {
        resources.retired(event.resourceId(), delivery.occurredAt());
    }
}
