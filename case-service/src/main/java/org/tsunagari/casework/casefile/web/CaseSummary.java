package org.tsunagari.casework.casefile.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.casework.casefile.model.Case;
import org.tsunagari.casework.casefile.model.CaseStatus;
import org.tsunagari.casework.casefile.model.Closing;

/** A case in a list. */
@Schema(
        name = "CaseSummary",
        requiredProperties = {"id", "status", "personId", "referralIds", "openedOn", "closedOn", "linkWorkers"},
        description = "A case in a list")
public record CaseSummary(
        UUID id,
        CaseStatus status,
        UUID personId,
        List<UUID> referralIds,
        LocalDate openedOn,
        @Schema(nullable = true) @Nullable LocalDate closedOn,
        @Schema(description = "Link workers on it now") int linkWorkers) {

    static CaseSummary from(Case known) {
        Case.Snapshot file = known.snapshot();
        return new CaseSummary(
                file.id().value(),
                file.status(),
                file.person().value(),
                file.referrals().stream().map(referral -> referral.id().value()).toList(),
                file.openedOn(),
                file.closing().map(Closing::on).orElse(null),
                known.activeAssignments().size());
    }
}
