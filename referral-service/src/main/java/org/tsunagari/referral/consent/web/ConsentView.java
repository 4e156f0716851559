package org.tsunagari.referral.consent.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.ConsentForm;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.ConsentScope;

/** One version of the ledger. */
@Schema(name = "Consent", description = "One version of a person's consent ledger; the highest is in force")
public record ConsentView(
        UUID id,
        UUID personId,
        long version,

        @Schema(description = "Whether this version takes everything back")
        boolean withdrawn,

        @Nullable ConsentForm form,
        @Nullable LocalDate givenOn,
        @Nullable String witness,
        @Nullable String guardian,
        boolean sourceMayBeTold,
        List<ScopeLine> scope,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        Instant recordedAt) {

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
            case Consent.Granted granted ->
                new ConsentView(
                        granted.id(),
                        granted.person().value(),
                        granted.version(),
                        false,
                        granted.given().form(),
                        granted.given().givenOn(),
                        granted.given().witness().orElse(null),
                        granted.given().guardian().orElse(null),
                        granted.given().sourceMayBeTold(),
                        granted.scope().lines().stream().map(ScopeLine::from).toList(),
                        granted.validFrom(),
                        granted.validUntil().orElse(null),
                        granted.recordedAt());
            case Consent.Withdrawn withdrawn ->
                new ConsentView(
                        withdrawn.id(),
                        withdrawn.person().value(),
                        withdrawn.version(),
                        true,
                        null,
                        null,
                        null,
                        null,
                        false,
                        List.of(),
                        null,
                        null,
                        withdrawn.recordedAt());
        };
    }

    @Override
    public String toString() {
        return "ConsentView[" + id + "]";
    }
}
