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

        @Nullable @Size(max = 100) @Schema(description = "Who heard the oral consent (口答); required with ORAL")
        String witness,

        @Nullable
        @Size(max = 100)
        @Schema(
                description =
                        "Who agreed for the person, and their relation in words, as on form 1; required with GUARDIAN")
        String guardian,

        @Nullable
        @Schema(
                description =
                        "With GUARDIAN: how they stand to the person, as a code. May be left out here, because form 1 says it in words in `guardian`")
        GuardianRelation guardianRelation,

        @Nullable
        @Valid
        @Schema(
                description =
                        "The scanned signature; left out where the paper stays at the source. With `sha256` alone the scan is kept at your side; a scan that is to be kept here goes by a draft (`ConsentEvidence`)")
        EvidenceData evidence,

        @Nullable
        @Valid
        @Schema(
                description =
                        "The text that was shown. If left out, the Japanese version that was in use on `givenOn`; where none was, it must be named (violation `no-consent-text-then`)")
        TextReference text,

        @NotNull @Schema(description = "Whether the source may be told what became of the referral (form 2)")
        Boolean sourceMayBeTold) {

    /** Pattern of a SHA-256 in lower-case hexadecimal. */
    static final String SHA256 = "[0-9a-f]{64}";

    /** The scan of a signed paper. */
    @Schema(name = "ConsentEvidence", description = """
                    The scan of the signed paper. `sha256` alone: the scan is kept at your side. With a scan that is kept here go by a \
                    draft, because `POST /referrals` takes no file, and a file that is attached to a referral afterwards does not \
                    reach the consent that came with it: `POST /referral-drafts`, the scan to `POST …/{id}/attachments`, \
                    `PUT …/{id}` with `consent.evidence` = `{attachmentId, sha256}`, `POST …/{id}/submission`.""")
    public record EvidenceData(
            @Nullable
            @Schema(
                    description =
                            "Where this system keeps the scan: a file of a referral of the person, or of the draft that is being submitted; else violation `not-a-file-of-the-person`")
            UUID attachmentId,

            @NotNull
            @Pattern(regexp = SHA256)
            @Schema(
                    description =
                            "SHA-256 of the scan, lower-case hexadecimal; with `attachmentId` it is computed anew here (violation `other-file`)")
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
