package org.tsunagari.events;

import static org.tsunagari.events.Components.requireKind;
import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A published resource changed; carries all facts anew. One that is erased goes by the name of its kind, and ResourceRetired follows. */
@Contract(topic = Topic.RESOURCE_EVENTS, type = "org.tsunagari.resource.ResourceChanged", version = 1)
public record ResourceChanged(
        UUID resourceId,
        String municipality,
        String name,
        String category,
        @Nullable String district) implements ResourceEvent {

    public ResourceChanged {
        requirePresent(resourceId, name);
        requireMunicipality(municipality);
        requireKind("category", category);
    }

    @Override
    public UUID aggregateId() {
        return resourceId;
    }
}
