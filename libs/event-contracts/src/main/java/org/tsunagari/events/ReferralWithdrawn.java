package org.tsunagari.events;

import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.UUID;
import org.tsunagari.events.vocabulary.WithdrawnBy;

/** The referral was taken back (取り下げ). */
@Contract(topic = Topic.REFERRAL_EVENTS, type = "org.tsunagari.referral.ReferralWithdrawn", version = 1)
public record ReferralWithdrawn(UUID referralId, UUID personId, String municipality, WithdrawnBy by)
        implements ReferralEvent {

    public ReferralWithdrawn {
        requirePresent(referralId, personId, by);
        requireMunicipality(municipality);
    }

    @Override
    public UUID aggregateId() {
        return referralId;
    }
}
