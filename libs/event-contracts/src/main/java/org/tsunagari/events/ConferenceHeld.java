package org.tsunagari.events;

import static org.tsunagari.events.Components.requireAtLeast;
import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.time.LocalDate;
import java.util.UUID;
import org.tsunagari.events.vocabulary.ConferenceKind;

/** A conference took place. Which cases were tabled stays in case-service. */
@Contract(topic = Topic.CASE_EVENTS, type = "org.tsunagari.case.ConferenceHeld", version = 1)
public record ConferenceHeld(
        UUID conferenceId, String municipality, ConferenceKind kind, LocalDate heldOn, int casesTabled)
        implements CaseEvent {

    public ConferenceHeld {
        requirePresent(conferenceId, kind, heldOn);
        requireMunicipality(municipality);
        requireAtLeast(0, "casesTabled", casesTabled);
    }

    @Override
    public UUID aggregateId() {
        return conferenceId;
    }
}
