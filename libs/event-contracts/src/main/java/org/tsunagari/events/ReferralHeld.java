package org.tsunagari.events;

import static org.tsunagari.events.Components.requireCode;
import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.UUID;

/** Work on the referral must rest, for example because consent was withdrawn. */
@Contract(topic = Topic.REFERRAL_EVENTS, type = "org.tsunagari.referral.ReferralHeld", version = 1)
public record ReferralHeld(UUID referralId, UUID personId, String municipality, String reason)
        implements ReferralEvent {

    public ReferralHeld {
        requirePresent(referralId, personId);
        requireMunicipality(municipality);
        requireCode("reason", reason);
    }

    @Override
    public UUID aggregateId() {
        return referralId;
    }
}
