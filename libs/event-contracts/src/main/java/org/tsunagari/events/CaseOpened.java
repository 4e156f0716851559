package org.tsunagari.events;

import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.time.LocalDate;
import java.util.UUID;

/** The centre opened a case (事例) from an accepted referral. */
@Contract(topic = Topic.CASE_EVENTS, type = "org.tsunagari.case.CaseOpened", version = 1)
public record CaseOpened(UUID caseId, UUID personId, UUID referralId, String municipality, LocalDate openedOn)
        implements CaseEvent {

    public CaseOpened {
        requirePresent(caseId, personId, referralId, openedOn);
        requireMunicipality(municipality);
    }

    @Override
    public UUID aggregateId() {
        return caseId;
    }
}
