package org.tsunagari.events;

import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.UUID;

/** Two records turned out to be one person (名寄せ); everything of the merged one now belongs to the surviving one. */
@Contract(topic = Topic.REFERRAL_EVENTS, type = "org.tsunagari.referral.PersonsMerged", version = 1)
public record PersonsMerged(UUID survivingPersonId, UUID mergedPersonId, String municipality) implements ReferralEvent {

    public PersonsMerged {
        requirePresent(survivingPersonId, mergedPersonId);
        requireMunicipality(municipality);
    }

    @Override
    public UUID aggregateId() {
        return survivingPersonId;
    }
}
