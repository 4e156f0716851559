package org.tsunagari.events;

import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.UUID;

/** The person's key was destroyed: delete or unlink what is held under this id. */
@Contract(topic = Topic.REFERRAL_EVENTS, type = "org.tsunagari.referral.PersonErased", version = 1)
public record PersonErased(UUID personId, String municipality) implements ReferralEvent {

    public PersonErased {
        requirePresent(personId);
        requireMunicipality(municipality);
    }

    @Override
    public UUID aggregateId() {
        return personId;
    }
}
