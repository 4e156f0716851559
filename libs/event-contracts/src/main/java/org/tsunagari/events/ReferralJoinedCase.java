package org.tsunagari.events;

import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.UUID;

/** A further referral of the same person or household joined an open case. */
@Contract(topic = Topic.CASE_EVENTS, type = "org.tsunagari.case.ReferralJoinedCase", version = 1)
public record ReferralJoinedCase(UUID caseId, UUID personId, UUID referralId, String municipality)
        implements CaseEvent {

    public ReferralJoinedCase {
        requirePresent(caseId, personId, referralId);
        requireMunicipality(municipality);
    }

    @Override
    public UUID aggregateId() {
        return caseId;
    }
}
