package org.tsunagari.events;

import static org.tsunagari.events.Components.requireCode;
import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.UUID;

/** The referral should never have been there: readers stop counting it. */
@Contract(topic = Topic.REFERRAL_EVENTS, type = "org.tsunagari.referral.ReferralEnteredInError", version = 1)
public record ReferralEnteredInError(UUID referralId, UUID personId, String municipality, String reason)
        implements ReferralEvent {

    public ReferralEnteredInError {
        requirePresent(referralId, personId);
        requireMunicipality(municipality);
        requireCode("reason", reason);
    }

    @Override
    public UUID aggregateId() {
        return referralId;
    }
}
