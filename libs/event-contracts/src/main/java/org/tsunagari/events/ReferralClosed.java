package org.tsunagari.events;

import static org.tsunagari.events.Components.requireCode;
import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.UUID;

/** Nothing is done about the referral any more, because the support has ended. */
@Contract(topic = Topic.REFERRAL_EVENTS, type = "org.tsunagari.referral.ReferralClosed", version = 1)
public record ReferralClosed(UUID referralId, UUID personId, String municipality, String reason)
        implements ReferralEvent {

    public ReferralClosed {
        requirePresent(referralId, personId);
        requireMunicipality(municipality);
        requireCode("reason", reason);
    }

    @Override
    public UUID aggregateId() {
        return referralId;
    }
}
