package org.tsunagari.events;

import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.UUID;

/** A resource is no longer offered. */
@Contract(topic = Topic.RESOURCE_EVENTS, type = "org.tsunagari.resource.ResourceRetired", version = 1)
public record ResourceRetired(UUID resourceId, String municipality) implements ResourceEvent {

    public ResourceRetired {
        requirePresent(resourceId);
        requireMunicipality(municipality);
    }

    @Override
    public UUID aggregateId() {
        return resourceId;
    }
}
