package org.tsunagari.events;

import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.UUID;

/** Work on the referral goes on: where it was held, because the person agreed again; or in support, with its case. */
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
