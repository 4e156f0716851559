package org.tsunagari.casework.assignment.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tsunagari.casework.assignment.usecase.NewAssignment;
import org.tsunagari.casework.casefile.model.OrganisationId;
import org.tsunagari.casework.casefile.model.WorkerId;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.events.vocabulary.OrganisationKind;

/** Who is to work on the case. */
@Schema(name = "NewCaseAssignment")
record AssignRequest(
        @Schema(description = "Subject of the link worker's account") @NotNull
        UUID workerId,

        @Schema(description = "Whom the link worker works for") @NotNull
        UUID organisationId,

        @NotNull OrganisationKind organisationKind,

        @Schema(description = "One of the four roles ①–④") @NotNull
        LinkWorkerRole role) {

    NewAssignment toAssignment() {
        return new NewAssignment(new WorkerId(workerId), new OrganisationId(organisationId), organisationKind, role);
    }
}
