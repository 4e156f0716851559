package org.tsunagari.events;

import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.time.LocalDate;
import java.util.UUID;

/** Support ended. */
@Contract(topic = Topic.CASE_EVENTS, type = "org.tsunagari.case.CaseClosed", version = 1)
public record CaseClosed(UUID caseId, UUID personId, String municipality, LocalDate closedOn) implements CaseEvent {

    public CaseClosed {
        requirePresent(caseId, personId, closedOn);
        requireMunicipality(municipality);
    }

    @Override
    public UUID aggregateId() {
        return caseId;
    }
}
