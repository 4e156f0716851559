package org.tsunagari.events;

import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A resource is no longer offered; the successor, where there is one, is what it was merged into or what replaces it. */
@Contract(topic = Topic.RESOURCE_EVENTS, type = "org.tsunagari.resource.ResourceRetired", version = 1)
public record ResourceRetired(
        UUID resourceId, String municipality, @Nullable UUID successorId) implements ResourceEvent {

    public ResourceRetired {
        requirePresent(resourceId);
        requireMunicipality(municipality);
    }

    @Override
    public UUID aggregateId() {
        return resourceId;
    }
}
