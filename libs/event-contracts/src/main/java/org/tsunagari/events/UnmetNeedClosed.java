package org.tsunagari.events;

import static org.tsunagari.events.Components.requireCode;
import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something is no longer missing: a resource was found, the wish has passed, or it was recorded by mistake. */
@Contract(topic = Topic.CASE_EVENTS, type = "org.tsunagari.case.UnmetNeedClosed", version = 1)
public record UnmetNeedClosed(
        UUID unmetNeedId,
        UUID caseId,
        UUID personId,
        String municipality,
        String outcome,
        @Nullable UUID resourceId,
        LocalDate closedOn)
        implements CaseEvent {

    public UnmetNeedClosed {
        requirePresent(unmetNeedId, caseId, personId, closedOn);
        requireMunicipality(municipality);
        requireCode("outcome", outcome);
    }

    @Override
    public UUID aggregateId() {
        return caseId;
    }
}
