package org.tsunagari.events;

import static org.tsunagari.events.Components.requireCode;
import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.UUID;

/** Form 2 should not have been issued: readers stop counting it. */
@Contract(topic = Topic.REFERRAL_EVENTS, type = "org.tsunagari.referral.StatusReportEnteredInError", version = 1)
public record StatusReportEnteredInError(UUID statusReportId, UUID referralId, String municipality, String reason)
        implements ReferralEvent {

    public StatusReportEnteredInError {
        requirePresent(statusReportId, referralId);
        requireMunicipality(municipality);
        requireCode("reason", reason);
    }

    @Override
    public UUID aggregateId() {
        return referralId;
    }
}
