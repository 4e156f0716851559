package org.tsunagari.events;

import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.UUID;

/** The source has answered what the centre had asked; the centre has to decide again. */
@Contract(topic = Topic.REFERRAL_EVENTS, type = "org.tsunagari.referral.InformationProvided", version = 1)
public record InformationProvided(UUID referralId, UUID personId, String municipality) implements ReferralEvent {

    public InformationProvided {
        requirePresent(referralId, personId);
        requireMunicipality(municipality);
    }

    @Override
    public UUID aggregateId() {
        return referralId;
    }
}
