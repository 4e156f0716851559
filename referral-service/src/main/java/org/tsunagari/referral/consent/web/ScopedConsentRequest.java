package org.tsunagari.referral.consent.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.ConsentForm;
import org.tsunagari.referral.consent.model.GuardianRelation;
import org.tsunagari.referral.consent.web.ConsentRequest.EvidenceData;
import org.tsunagari.referral.consent.web.ConsentRequest.TextReference;

/** How a person agreed, and to what. */
@Schema(
        name = "GiveScopedConsent",
        description =
                "A consent that replaces the one before it as a whole. Without `scope` it is the sentence of form 1: the agencies needed for the support, and no other use.")
public record ScopedConsentRequest(
        @NotNull @Schema(description = "SIGNATURE; ORAL with `witness`; GUARDIAN with `guardian`")
        ConsentForm form,

        @NotNull @Schema(examples = "2023-05-10") LocalDate givenOn,

        @Nullable @Size(max = 100) @Schema(description = "Who heard the oral consent (口答)")
        String witness,

        @Nullable @Size(max = 100) @Schema(description = "Who agreed for the person")
        String guardian,

        @Nullable @Schema(description = "Required with GUARDIAN: how they stand to the person")
        GuardianRelation guardianRelation,

        @Nullable @Valid @Schema(description = "The scanned signature; left out where the paper stays elsewhere")
        EvidenceData evidence,

        @Nullable
        @Valid
        @Schema(
                description =
                        "The text that was shown. If left out, the Japanese FORM_1 or, with `scope`, SCOPED that was in use on `givenOn`; where none was, it must be named (violation `no-consent-text-then`)")
        TextReference text,

        @NotNull
        @Schema(description = "Whether the source may be told (form 2); its own switch, never a line of `scope`")
        Boolean sourceMayBeTold,

        @Nullable @Valid @Size(min = 1, max = 20) @Schema(description = "Who may use what for what")
        List<@NotNull ScopeLineRequest> scope,

        @Nullable
        @Schema(
                description = "End of the period, exclusive; until withdrawn if left out",
                examples = "2027-03-31T15:00:00Z")
        Instant validUntil) {

    ConsentRequest statement() {
        return new ConsentRequest(form, givenOn, witness, guardian, guardianRelation, evidence, text, sourceMayBeTold);
    }

    @Override
    public String toString() {
        return "ScopedConsentRequest[…]";
    }
}
