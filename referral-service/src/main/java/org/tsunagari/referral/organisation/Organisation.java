package org.tsunagari.referral.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.events.vocabulary.Specialty;

/** An organisation as this municipality knows it. */
@Schema(name = "Organisation", description = "An organisation that refers, supports or receives")
public record Organisation(
        UUID id,
        String name,
        @Nullable String nameKana,
        OrganisationKind kind,
        @Nullable Specialty specialty,
        @Nullable String faxNumber,
        @Nullable String phone,
        @Nullable String externalId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Schema(description = "Version, also in ETag") long version) {

    /** Whether the entry holds on a day. */
    public boolean isValidOn(LocalDate day) {
        return Validity.holds(validFrom, validUntil, day);
    }
}
