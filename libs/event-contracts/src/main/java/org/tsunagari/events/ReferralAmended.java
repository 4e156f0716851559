package org.tsunagari.events;

import static org.tsunagari.events.Components.requireMainNeedAmong;
import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.List;
import java.util.UUID;
import org.tsunagari.events.vocabulary.Need;
import org.tsunagari.events.vocabulary.RequestedBy;
import org.tsunagari.events.vocabulary.Urgency;

/** What the referral says was wrong or has changed: this is what it says now. It stands where it stood. */
@Contract(topic = Topic.REFERRAL_EVENTS, type = "org.tsunagari.referral.ReferralAmended", version = 1)
public record ReferralAmended(
        UUID referralId,
        UUID personId,
        String municipality,
        List<Need> needs,
        Need mainNeed,
        RequestedBy requestedBy,
        Urgency urgency)
        implements ReferralEvent {

    public ReferralAmended {
        requirePresent(referralId, personId, mainNeed, requestedBy, urgency);
        requireMunicipality(municipality);
        needs = List.copyOf(needs);
        requireMainNeedAmong(needs, mainNeed);
    }

    @Override
    public UUID aggregateId() {
        return referralId;
    }
}
