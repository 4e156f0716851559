package org.tsunagari.events;

import static org.tsunagari.events.Components.requireKind;
import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.ConnectionCategory;

/** Person and link worker agreed where to go (処方). */
@Contract(topic = Topic.CASE_EVENTS, type = "org.tsunagari.case.PrescriptionAgreed", version = 1)
public record PrescriptionAgreed(
        UUID caseId,
        UUID personId,
        String municipality,
        UUID prescriptionId,
        @Nullable UUID resourceId,
        ConnectionCategory category,
        String kind)
        implements CaseEvent {

    public PrescriptionAgreed {
        requirePresent(caseId, personId, prescriptionId, category);
        requireMunicipality(municipality);
        requireKind("kind", kind);
    }

    @Override
    public UUID aggregateId() {
        return caseId;
    }
}
