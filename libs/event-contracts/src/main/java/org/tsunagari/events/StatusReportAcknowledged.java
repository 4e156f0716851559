package org.tsunagari.events;

import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.time.LocalDate;
import java.util.UUID;

/** The source confirmed that it has read form 2. */
@Contract(topic = Topic.REFERRAL_EVENTS, type = "org.tsunagari.referral.StatusReportAcknowledged", version = 1)
public record StatusReportAcknowledged(
        UUID statusReportId, UUID referralId, String municipality, LocalDate acknowledgedOn) implements ReferralEvent {

    public StatusReportAcknowledged {
        requirePresent(statusReportId, referralId, acknowledgedOn);
        requireMunicipality(municipality);
    }

    @Override
    public UUID aggregateId() {
        return referralId;
    }
}
