package org.tsunagari.events;

import static org.tsunagari.events.Components.requireKind;
import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A resource (タネ, 社会資源) may be prescribed from now on. */
@Contract(topic = Topic.RESOURCE_EVENTS, type = "org.tsunagari.resource.ResourcePublished", version = 1)
public record ResourcePublished(
        UUID resourceId,
        String municipality,
        String name,
        String category,
        @Nullable String district) implements ResourceEvent {

    public ResourcePublished {
        requirePresent(resourceId, name);
        requireMunicipality(municipality);
        requireKind("category", category);
    }

    @Override
    public UUID aggregateId() {
        return resourceId;
    }
}
