package org.tsunagari.events;

import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Characteristic;
import org.tsunagari.events.vocabulary.FormalService;
import org.tsunagari.events.vocabulary.HouseholdType;

/** Household, characteristics or formal services changed; carries the whole profile. */
@Contract(topic = Topic.CASE_EVENTS, type = "org.tsunagari.case.CaseProfileChanged", version = 1)
public record CaseProfileChanged(
        UUID caseId,
        UUID personId,
        String municipality,
        @Nullable HouseholdType household,
        List<Characteristic> characteristics,
        List<FormalService> formalServices)
        implements CaseEvent {

    public CaseProfileChanged {
        requirePresent(caseId, personId);
        requireMunicipality(municipality);
        characteristics = List.copyOf(characteristics);
        formalServices = List.copyOf(formalServices);
    }

    @Override
    public UUID aggregateId() {
        return caseId;
    }
}
