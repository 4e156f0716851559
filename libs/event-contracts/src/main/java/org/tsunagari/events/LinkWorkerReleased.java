package org.tsunagari.events;

import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.util.UUID;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.events.vocabulary.OrganisationKind;

/** The link worker no longer works on the case. */
@Contract(topic = Topic.CASE_EVENTS, type = "org.tsunagari.case.LinkWorkerReleased", version = 1)
public record LinkWorkerReleased(
        UUID caseId,
        UUID personId,
        String municipality,
        UUID workerId,
        UUID organisationId,
        OrganisationKind organisationKind,
        LinkWorkerRole role)
        implements CaseEvent {

    public LinkWorkerReleased {
        requirePresent(caseId, personId, workerId, organisationId, organisationKind, role);
        requireMunicipality(municipality);
    }

    @Override
    public UUID aggregateId() {
        return caseId;
    }
}
