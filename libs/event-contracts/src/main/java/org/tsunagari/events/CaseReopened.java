package org.tsunagari.events;

import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.time.LocalDate;
import java.util.UUID;

/** A closed case is being worked on again. */
@Contract(topic = Topic.CASE_EVENTS, type = "org.tsunagari.case.CaseReopened", version = 1)
public record CaseReopened(UUID caseId, UUID personId, String municipality, LocalDate reopenedOn) implements CaseEvent {

    public CaseReopened {
        requirePresent(caseId, personId, reopenedOn);
        requireMunicipality(municipality);
    }

    @Override
    public UUID aggregateId() {
        return caseId;
    }
}
