package org.tsunagari.events;

import static org.tsunagari.events.Components.requireKind;
import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.ConnectionCategory;

/**
 * What would help does not exist: a wish that drives resource development (「あるとよい」). The words stay in case-service.
 */
@Contract(topic = Topic.CASE_EVENTS, type = "org.tsunagari.case.UnmetNeedRecorded", version = 1)
public record UnmetNeedRecorded(
        UUID unmetNeedId,
        UUID caseId,
        UUID personId,
        String municipality,
        ConnectionCategory category,
        @Nullable String kind,
        @Nullable String district,
        LocalDate recordedOn)
        implements CaseEvent {

    public UnmetNeedRecorded {
        requirePresent(unmetNeedId, caseId, personId, category, recordedOn);
        requireMunicipality(municipality);
        if (kind != null) {
            requireKind("kind", kind);
        }
    }

    @Override
    public UUID aggregateId() {
        return caseId;
    }
}
