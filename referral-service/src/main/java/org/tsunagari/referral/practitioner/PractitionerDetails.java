package org.tsunagari.referral.practitioner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a practitioner. */
@Schema(name = "PractitionerDetails", description = "Somebody's work at one organisation, as the centre registers it")
public record PractitionerDetails(
        @NotNull UUID organisationId,

        @NotBlank @Size(max = 100) @Schema(examples = "見本 医師")
        String name,

        @Nullable @Size(max = 100) String nameKana,
        @NotNull Profession profession,

        @Nullable
        @Size(max = 100)
        @Schema(description = "Id in the list that the entry comes from; unique in the municipality")
        String externalId,

        @Nullable @Schema(description = "First day there; from the beginning if left out")
        LocalDate validFrom,

        @Nullable @Schema(description = "Last day there; no end known if left out")
        LocalDate validUntil) {

    @Override
    public String toString() {
        return "PractitionerDetails[…]";
    }
}
