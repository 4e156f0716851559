package org.tsunagari.casework.assignment.usecase;

import org.tsunagari.casework.casefile.model.OrganisationId;
import org.tsunagari.casework.casefile.model.WorkerId;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.events.vocabulary.OrganisationKind;

/** Who is to work on a case as what. */
public record NewAssignment(
        WorkerId worker, OrganisationId organisation, OrganisationKind organisationKind, LinkWorkerRole role) {}
