package org.tsunagari.referral.practitioner;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody's work at one organisation; who works at two has two entries. */
@Schema(name = "Practitioner", description = "Somebody's work at one organisation")
public record Practitioner(
        UUID id,
        UUID organisationId,
        String name,
        @Nullable String nameKana,
        Profession profession,
        @Nullable String externalId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Schema(description = "Version, also in ETag") long version) {

    @Override
    public String toString() {
        return "Practitioner[" + id + "]";
    }
}
