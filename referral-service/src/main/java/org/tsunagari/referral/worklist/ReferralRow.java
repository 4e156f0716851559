package org.tsunagari.referral.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A referral in a list: where it stands, nothing about the person but the id. */
@Schema(name = "ReferralRow", description = "A referral in a list")
public record ReferralRow(
        UUID id,
        @Schema(examples = "R5-0021") String number,
        UUID personId,
        String status,
        LocalDate sentOn,
        Instant submittedAt,
        UUID sourceOrganisationId) {}
