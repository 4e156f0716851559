package org.tsunagari.events;

import static org.tsunagari.events.Components.requireAtLeast;
import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.time.LocalDate;
import java.util.UUID;

/** Form 2 (支援状況連絡票) went to the source. */
@Contract(topic = Topic.REFERRAL_EVENTS, type = "org.tsunagari.referral.StatusReportIssued", version = 1)
public record StatusReportIssued(
        UUID statusReportId, UUID referralId, UUID personId, String municipality, LocalDate issuedOn, int connections)
        implements ReferralEvent {

    public StatusReportIssued {
        requirePresent(statusReportId, referralId, personId, issuedOn);
        requireMunicipality(municipality);
        requireAtLeast(0, "connections", connections);
    }

    @Override
    public UUID aggregateId() {
        return referralId;
    }
}
