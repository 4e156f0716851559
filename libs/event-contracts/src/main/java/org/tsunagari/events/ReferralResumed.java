package org.tsunagari.events;

import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.UUID;

/** The person agreed again: work on the referral goes on where it was held. */
@Contract(topic = Topic.REFERRAL_EVENTS, type = "org.tsunagari.referral.ReferralResumed", version = 1)
public record ReferralResumed(UUID referralId, UUID personId, String municipality) implements ReferralEvent {

    public ReferralResumed {
        requirePresent(referralId, personId);
        requireMunicipality(municipality);
    }

    @Override
    public UUID aggregateId() {
        return referralId;
    }
}
