package org.tsunagari.referral.consent.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.ConsentForm;
import org.tsunagari.referral.consent.model.GivenConsent;

/** How a person agreed. */
@Schema(
        name = "GiveConsent",
        description = "Consent to share with the agencies needed for the support, and no other use")
public record ConsentRequest(
        @NotNull @Schema(description = "SIGNATURE; ORAL with `witness`; GUARDIAN with `guardian`")
        ConsentForm form,

        @NotNull @Schema(examples = "2023-05-10") LocalDate givenOn,

        @Nullable @Size(max = 100) @Schema(description = "Who heard the oral consent (口答)")
        String witness,

        @Nullable @Size(max = 100) @Schema(description = "Who agreed for the person, and their relation")
        String guardian,

        @NotNull @Schema(description = "Whether the source may be told what became of the referral (form 2)")
        Boolean sourceMayBeTold) {

    /** @throws org.tsunagari.referral.consent.model.ConsentRefused without the evidence that the form needs */
    public GivenConsent given() {
        return new GivenConsent(
                form, givenOn, Optional.ofNullable(witness), Optional.ofNullable(guardian), sourceMayBeTold);
    }

    @Override
    public String toString() {
        return "ConsentRequest[…]";
    }
}
