package org.tsunagari.referral.consent.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.ConsentForm;
import org.tsunagari.referral.consent.model.GuardianRelation;

/** How a person agreed to the sentence on form 1. */
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

        @Nullable @Schema(description = "How the guardian or family member stands to the person, as a code")
        GuardianRelation guardianRelation,

        @Nullable @Valid @Schema(description = "The scanned signature; left out where the paper stays at the source")
        EvidenceData evidence,

        @Nullable
        @Valid
        @Schema(
                description =
                        "The text that was shown. If left out, the Japanese version that was in use on `givenOn`; where none was, it must be named (`no-consent-text-then`)")
        TextReference text,

        @NotNull @Schema(description = "Whether the source may be told what became of the referral (form 2)")
        Boolean sourceMayBeTold) {

    /** Pattern of a SHA-256 in lower-case hexadecimal. */
    static final String SHA256 = "[0-9a-f]{64}";

    /** The scan of a signed paper. */
    @Schema(name = "ConsentEvidence", description = "The scan of the signed paper, by its hash and where it is kept")
    public record EvidenceData(
            @Nullable
            @Schema(
                    description =
                            "Where this system keeps the scan: a file of a referral of the person, or of the draft that is being submitted")
            UUID attachmentId,

            @NotNull @Pattern(regexp = SHA256) @Schema(description = "SHA-256 of the scan, lower-case hexadecimal")
            String sha256) {}

    /** Which text was shown; see {@code /api/v1/consent-texts}. */
    @Schema(name = "ConsentTextReference", description = "A version of a text of `/consent-texts`")
    public record TextReference(
            @NotNull @Size(min = 1, max = 40) @Schema(examples = "FORM_1")
            String id,

            @NotNull @Min(1) Integer version,

            @NotNull @Pattern(regexp = "ja|en") @Schema(examples = "ja")
            String language,

            @Nullable
            @Pattern(regexp = SHA256)
            @Schema(description = "Hash of what was really shown; refused where it is not that text")
            String sha256) {}

    @Override
    public String toString() {
        return "ConsentRequest[…]";
    }
}
