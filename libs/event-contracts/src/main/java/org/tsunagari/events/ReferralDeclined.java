package org.tsunagari.events;

import static org.tsunagari.events.Components.requireCode;
import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.UUID;

/** The centre did not take the referral on. */
@Contract(topic = Topic.REFERRAL_EVENTS, type = "org.tsunagari.referral.ReferralDeclined", version = 1)
public record ReferralDeclined(UUID referralId, UUID personId, String municipality, String reason)
        implements ReferralEvent {

    public ReferralDeclined {
        requirePresent(referralId, personId);
        requireMunicipality(municipality);
        requireCode("reason", reason);
    }

    @Override
    public UUID aggregateId() {
        return referralId;
    }
}
