package org.tsunagari.events;

import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.UUID;

/**
 * Two records turned out to be two persons after all: each has again what was written under its own id. What was written
 * about both while they were one stays with the surviving one.
 */
@Contract(topic = Topic.REFERRAL_EVENTS, type = "org.tsunagari.referral.PersonsUnmerged", version = 1)
public record PersonsUnmerged(UUID survivingPersonId, UUID mergedPersonId, String municipality)
        implements ReferralEvent {

    public PersonsUnmerged {
        requirePresent(survivingPersonId, mergedPersonId);
        requireMunicipality(municipality);
    }

    @Override
    public UUID aggregateId() {
        return survivingPersonId;
    }
}
