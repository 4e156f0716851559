package org.tsunagari.referral.consent.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.ConsentForm;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.ConsentScope;
import org.tsunagari.referral.consent.model.GivenConsent;
import org.tsunagari.referral.consent.model.GuardianRelation;

/** One version of the ledger. */
@Schema(name = "Consent", description = "One version of a person's consent ledger; the highest is in force")
public record ConsentView(
        UUID id,
        UUID personId,
        long version,

        @Schema(description = "What led to this version; null for a withdrawal")
        Consent.@Nullable Kind kind,

        @Schema(description = "Whether this version takes everything back")
        boolean withdrawn,

        @Nullable ConsentForm form,
        @Nullable LocalDate givenOn,
        @Nullable String witness,
        @Nullable String guardian,
        @Nullable GuardianRelation guardianRelation,
        @Nullable EvidenceView evidence,

        @Schema(description = "The text that the person agreed to; null where none was kept") @Nullable
        AgreedTextView text,

        boolean sourceMayBeTold,

        @Schema(description = "The sources that may be told what became of their referrals")
        Set<UUID> sourcesToBeTold,

        List<ScopeLine> scope,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,

        @Schema(description = "Who heard the person let the source be told") @Nullable
        String switchWitness,

        @Schema(description = "Why the person withdrew, if they said it") @Nullable
        String reason,

        Instant recordedAt) {

    /** The scanned signature. */
    @Schema(name = "ConsentEvidenceView")
    public record EvidenceView(@Nullable UUID attachmentId, String sha256) {}

    /** The text that was agreed to. */
    @Schema(name = "AgreedText")
    public record AgreedTextView(String id, int version, String language, String sha256) {}

    /** These recipients, for these purposes, these categories. */
    @Schema(name = "ConsentScopeLine")
    public record ScopeLine(
            List<OrganisationKind> recipientKinds,
            List<UUID> recipientOrganisations,
            List<String> purposes,
            List<String> categories) {

        static ScopeLine from(ConsentScope.Line line) {
            return new ScopeLine(
                    line.recipientKinds(), line.recipientOrganisations(), line.purposes(), line.categories());
        }
    }

    static ConsentView from(Consent consent) {
        return switch (consent) {
            case Consent.Granted granted -> granted(granted);
            case Consent.Withdrawn withdrawn -> withdrawn(withdrawn);
        };
    }

    private static ConsentView granted(Consent.Granted granted) {
        GivenConsent given = granted.given();
        return new ConsentView(
                granted.id(),
                granted.person().value(),
                granted.version(),
                granted.kind(),
                false,
                given.form(),
                given.givenOn(),
                given.witness().orElse(null),
                given.guardian().orElse(null),
                given.relation().orElse(null),
                given.evidence()
                        .map(scan -> new EvidenceView(scan.attachment().orElse(null), scan.sha256()))
                        .orElse(null),
                given.text()
                        .map(text -> new AgreedTextView(text.id(), text.version(), text.language(), text.sha256()))
                        .orElse(null),
                given.sourceMayBeTold(),
                granted.scope().sourcesToBeTold(),
                granted.scope().lines().stream().map(ScopeLine::from).toList(),
                granted.validFrom(),
                granted.validUntil().orElse(null),
                granted.switchWitness().orElse(null),
                null,
                granted.recordedAt());
    }

    private static ConsentView withdrawn(Consent.Withdrawn withdrawn) {
        return new ConsentView(
                withdrawn.id(),
                withdrawn.person().value(),
                withdrawn.version(),
                null,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                Set.of(),
                List.of(),
                null,
                null,
                null,
                withdrawn.reason().orElse(null),
                withdrawn.recordedAt());
    }

    @Override
    public String toString() {
        return "ConsentView[" + id + "]";
    }
}
