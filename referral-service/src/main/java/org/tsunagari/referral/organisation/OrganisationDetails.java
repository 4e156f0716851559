package org.tsunagari.referral.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.events.vocabulary.Specialty;

/** What a client says about an organisation. */
@Schema(name = "OrganisationDetails", description = "An organisation, as the centre registers it")
public record OrganisationDetails(
        @NotBlank @Size(max = 200) @Schema(examples = "見本内科クリニック")
        String name,

        @Nullable @Size(max = 200) String nameKana,
        @NotNull OrganisationKind kind,
        @Nullable Specialty specialty,

        @Nullable @Pattern(regexp = PHONE) @Schema(examples = "0595-00-0000")
        String faxNumber,

        @Nullable @Pattern(regexp = PHONE) @Schema(examples = "0595-00-0001")
        String phone,

        @Nullable
        @Size(max = 100)
        @Schema(
                description =
                        "Its id in the list that it comes from, such as the code of a medical institution; unique in the municipality")
        String externalId,

        @Nullable @Schema(description = "First day of this entry; from the beginning if left out")
        LocalDate validFrom,

        @Nullable @Schema(description = "Last day of this entry; no end known if left out")
        LocalDate validUntil) {

    static final String PHONE = "\\+?[0-9][0-9-]{3,18}";
}
