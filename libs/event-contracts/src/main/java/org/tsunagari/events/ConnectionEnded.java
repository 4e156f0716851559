package org.tsunagari.events;

import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.time.LocalDate;
import java.util.UUID;

/** A connection is no more. */
@Contract(topic = Topic.CASE_EVENTS, type = "org.tsunagari.case.ConnectionEnded", version = 1)
public record ConnectionEnded(UUID caseId, UUID personId, String municipality, UUID connectionId, LocalDate endedOn)
        implements CaseEvent {

    public ConnectionEnded {
        requirePresent(caseId, personId, connectionId, endedOn);
        requireMunicipality(municipality);
    }

    @Override
    public UUID aggregateId() {
        return caseId;
    }
}
