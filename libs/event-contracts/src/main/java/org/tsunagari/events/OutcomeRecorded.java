package org.tsunagari.events;

import static org.tsunagari.events.Components.requireAtLeast;
import static org.tsunagari.events.Components.requireCode;
import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.time.LocalDate;
import java.util.UUID;
import org.tsunagari.events.vocabulary.InstrumentPoint;

/** The person's life was assessed with an instrument (評価指標). The answers stay in evaluation-service. */
@Contract(topic = Topic.OUTCOME_EVENTS, type = "org.tsunagari.outcome.OutcomeRecorded", version = 1)
public record OutcomeRecorded(
        UUID outcomeId,
        UUID caseId,
        UUID personId,
        String municipality,
        String instrument,
        int instrumentVersion,
        InstrumentPoint point,
        LocalDate recordedOn)
        implements OutcomeEvent {

    public OutcomeRecorded {
        requirePresent(outcomeId, caseId, personId, point, recordedOn);
        requireMunicipality(municipality);
        requireCode("instrument", instrument);
        requireAtLeast(1, "instrumentVersion", instrumentVersion);
    }

    @Override
    public UUID aggregateId() {
        return outcomeId;
    }
}
