package org.tsunagari.casework.unmetneed.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.casework.unmetneed.model.Outcome;

/** Why it is no longer missing. */
@Schema(name = "CaseUnmetNeedClosing")
record CloseUnmetNeedRequest(
        @NotNull Outcome outcome,

        @Schema(description = "The resource that was found; with RESOURCE_FOUND, and only then") @Nullable
        UUID resourceId,

        @Schema(description = "Local date, not in the future; today where it is left out") @Nullable
        LocalDate closedOn) {}
