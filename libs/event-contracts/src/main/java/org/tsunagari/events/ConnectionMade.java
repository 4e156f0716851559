package org.tsunagari.events;

import static org.tsunagari.events.Components.requireKind;
import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionDirection;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.Step;

/** The person got connected (つながり), or it became known who noticed the person. */
@Contract(topic = Topic.CASE_EVENTS, type = "org.tsunagari.case.ConnectionMade", version = 1)
public record ConnectionMade(
        UUID caseId,
        UUID personId,
        String municipality,
        UUID connectionId,
        ConnectionDirection direction,
        ConnectionCategory category,
        String kind,
        Formality formality,
        @Nullable Step step,
        @Nullable UUID resourceId,
        @Nullable Agency agency,
        LocalDate startedOn)
        implements CaseEvent {

    public ConnectionMade {
        requirePresent(caseId, personId, connectionId, direction, category, formality, startedOn);
        requireMunicipality(municipality);
        requireKind("kind", kind);
    }

    @Override
    public UUID aggregateId() {
        return caseId;
    }
}
