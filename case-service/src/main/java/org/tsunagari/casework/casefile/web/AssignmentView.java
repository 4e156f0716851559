package org.tsunagari.casework.casefile.web;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.casework.casefile.model.Assignment;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.events.vocabulary.OrganisationKind;

/** A link worker's assignment as it is shown. */
@Schema(
        name = "CaseAssignment",
        requiredProperties = {"id", "workerId", "organisationId", "organisationKind", "role", "since", "until"},
        description = "A link worker on a case")
public record AssignmentView(
        UUID id,
        @Schema(description = "The account's subject") UUID workerId,
        UUID organisationId,
        OrganisationKind organisationKind,
        LinkWorkerRole role,
        LocalDate since,

        @Schema(nullable = true, description = "Last day; null while it lasts") @Nullable
        LocalDate until) {

    public static AssignmentView from(Assignment assignment) {
        return new AssignmentView(
                assignment.id().value(),
                assignment.worker().value(),
                assignment.organisation().value(),
                assignment.organisationKind(),
                assignment.role(),
                assignment.since(),
                assignment.until().orElse(null));
    }
}
