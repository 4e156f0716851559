package org.tsunagari.events;

import static org.tsunagari.events.Components.requireAtLeast;
import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person consented for the first time (同意). */
@Contract(topic = Topic.CONSENT_EVENTS, type = "org.tsunagari.consent.ConsentGranted", version = 1)
public record ConsentGranted(
        UUID personId,
        String municipality,
        UUID consentId,
        long version,
        List<ConsentGrant> grants,
        Instant validFrom,
        @Nullable Instant validUntil)
        implements ConsentEvent {

    public ConsentGranted {
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
