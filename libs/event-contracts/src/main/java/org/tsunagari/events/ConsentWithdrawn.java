package org.tsunagari.events;

import static org.tsunagari.events.Components.requireAtLeast;
import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.time.Instant;
import java.util.UUID;

/** The person took the consent back (撤回): nothing is permitted from {@code withdrawnAt} on. */
@Contract(topic = Topic.CONSENT_EVENTS, type = "org.tsunagari.consent.ConsentWithdrawn", version = 1)
public record ConsentWithdrawn(UUID personId, String municipality, UUID consentId, long version, Instant withdrawnAt)
        implements ConsentEvent {

    public ConsentWithdrawn {
        requirePresent(personId, consentId, withdrawnAt);
        requireMunicipality(municipality);
        requireAtLeast(1, "version", version);
    }

    @Override
    public UUID aggregateId() {
        return personId;
    }
}
