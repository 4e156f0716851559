package org.tsunagari.referral.referral.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.DataCategory;
import org.tsunagari.events.vocabulary.Basis;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.Need;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.events.vocabulary.RequestedBy;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.support.persistence.SupportProjection.Support;

/** A referral as far as the caller may see it: what is left out stands in {@code redacted}. */
@Schema(name = "Referral", description = "A referral. Members that you may not see are null and named in `redacted`.")
public record ReferralView(
        UUID id,

        @Schema(description = "Number to say on the phone", examples = "R5-0021")
        String number,

        UUID personId,
        ReferralStatus status,

        @Schema(
                description =
                        "What you can do now, as the last segment of the path to post to: `information-requests`, `information-answers`, `amendments`, `acceptance`, `decline`, `withdrawal`, `status-reports`, `closure`, `entered-in-error`. In `GET /referrals/{id}/transitions` the same is a code: `INFORMATION_REQUESTS`")
        List<String> allowedTransitions,

        LocalDate sentOn,
        Instant submittedAt,
        Channel channel,
        UUID sourceOrganisationId,
        OrganisationKind sourceKind,

        @Schema(description = "Who referred, where the register of practitioners knows them") @Nullable
        UUID practitionerId,

        @Schema(description = "The name as it was then") @Nullable
        String practitionerName,

        @Schema(description = "The source's own number for it; for the source and the centre") @Nullable
        String sourceReference,

        @Schema(description = "The day on which the FAX, the call or the visitor came") @Nullable
        LocalDate receivedOn,

        @Schema(description = "The account at the centre that keyed it in") @Nullable
        String keyedBy,

        @Schema(description = "The other account at the centre that compared it with the FAX") @Nullable
        String verifiedBy,

        @Schema(description = "Who called or came; for the centre alone") @Nullable
        ReporterData reporter,

        @Schema(
                description =
                        "Until when has to act whose turn it is: the source where the status is INFORMATION_REQUESTED, else the centre. null when nobody has a deadline, and where you may not read the needs, because it shows the urgency")
        @Nullable
        Instant dueAt,

        @Nullable Urgency urgency,
        @Nullable RequestedBy requestedBy,
        @Nullable List<Need> needs,
        @Nullable Need mainNeed,
        @Nullable String otherNeed,
        @Nullable String wish,

        @Schema(
                description =
                        "Legal basis; null while neither consent nor another basis is given (channels PHONE and COMMUNITY)")
        @Nullable
        Basis basis,

        @Schema(description = "The case that works on it") @Nullable
        UUID caseId,

        @Schema(description = "Number of connections of the case") @Nullable
        Integer connections,

        @Schema(description = "Categories of data left out") List<DataCategory> redacted,
        @Schema(description = "Version, also in ETag") long version) {

    static final Set<DataCategory> SHOWN = Set.of(DataCategory.NEEDS, DataCategory.NARRATIVE, DataCategory.SUPPORT);

    static ReferralView from(
            Referral referral,
            @Nullable Instant dueAt,
            @Nullable Support support,
            Set<DataCategory> visible,
            Set<Party> caller) {
        boolean needs = visible.contains(DataCategory.NEEDS);
        boolean narrative = visible.contains(DataCategory.NARRATIVE);
        Support shown = visible.contains(DataCategory.SUPPORT) ? support : null;
        return new ReferralView(
                referral.id().value(),
                referral.number().text(),
                referral.person().value(),
                referral.status(),
                referral.allowed(caller).stream()
                        .map(Transition::path)
                        .distinct()
                        .toList(),
                referral.sentOn(),
                referral.submittedAt(),
                referral.channel(),
                referral.source().organisation(),
                referral.source().kind(),
                referral.source().practitioner().orElse(null),
                referral.source().practitionerName().orElse(null),
                caller.contains(Party.SOURCE) || caller.contains(Party.CENTRE)
                        ? referral.source().reference().orElse(null)
                        : null,
                referral.intake().receivedOn().orElse(null),
                referral.intake().keyedBy().orElse(null),
                referral.intake().verifiedBy().orElse(null),
                narrative && caller.contains(Party.CENTRE)
                        ? referral.intake().reporter().map(ReporterData::from).orElse(null)
                        : null,
                needs ? dueAt : null,
                needs ? referral.urgency() : null,
                needs ? referral.requestedBy() : null,
                needs ? List.copyOf(referral.needs().all()) : null,
                needs ? referral.needs().main() : null,
                narrative ? referral.needs().other().orElse(null) : null,
                narrative ? referral.wish().orElse(null) : null,
                needs ? referral.basis().code().orElse(null) : null,
                shown == null ? null : shown.caseId(),
                shown == null ? null : shown.connections(),
                SHOWN.stream()
                        .filter(category -> !visible.contains(category))
                        .sorted()
                        .toList(),
                referral.version());
    }
}
