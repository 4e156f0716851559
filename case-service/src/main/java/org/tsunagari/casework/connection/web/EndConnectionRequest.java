package org.tsunagari.casework.connection.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a connection ended. */
@Schema(name = "CaseConnectionEnding")
record EndConnectionRequest(
        @Schema(description = "Last day, local date; not before the start and not in the future") @NotNull
        LocalDate endedOn) {}
