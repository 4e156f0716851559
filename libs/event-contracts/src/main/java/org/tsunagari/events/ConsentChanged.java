package org.tsunagari.events;

import static org.tsunagari.events.Components.requireAtLeast;
import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The scope changed; carries the whole new scope, because the topic is compacted. */
@Contract(topic = Topic.CONSENT_EVENTS, type = "org.tsunagari.consent.ConsentChanged", version = 1)
public record ConsentChanged(
        UUID personId,
        String municipality,
        UUID consentId,
        long version,
        List<ConsentGrant> grants,
        Instant validFrom,
        @Nullable Instant validUntil)
        implements ConsentEvent {

    public ConsentChanged {
        requirePresent(personId, consentId, validFrom);
        requireMunicipality(municipality);
        requireAtLeast(1, "version", version);
        grants = List.copyOf(grants);
    }

    @Override
    public UUID aggregateId() {
        return personId;
    }
}
