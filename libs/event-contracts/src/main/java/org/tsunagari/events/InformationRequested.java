package org.tsunagari.events;

import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.UUID;

/** The centre asked the source for more information or an interview. */
@Contract(topic = Topic.REFERRAL_EVENTS, type = "org.tsunagari.referral.InformationRequested", version = 1)
public record InformationRequested(UUID referralId, UUID personId, String municipality) implements ReferralEvent {

    public InformationRequested {
        requirePresent(referralId, personId);
        requireMunicipality(municipality);
    }

    @Override
    public UUID aggregateId() {
        return referralId;
    }
}
