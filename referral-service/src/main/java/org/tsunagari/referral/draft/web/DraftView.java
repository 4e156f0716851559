package org.tsunagari.referral.draft.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.kit.problem.Violation;
import org.tsunagari.referral.draft.model.Draft;
import org.tsunagari.referral.draft.model.DraftState;
import org.tsunagari.referral.referral.web.SubmitReferralRequest;

/** A draft with all that has been written so far. */
@Schema(name = "ReferralDraft", description = "A referral that is being written or keyed in")
public record DraftView(
        UUID id,
        Channel channel,
        DraftState state,

        @Schema(description = "What leads on from here, as sub-resources", examples = "[\"verification\"]")
        List<String> allowedTransitions,

        @Schema(
                description =
                        "What a submission would be refused for now, with messages in your language; empty: complete")
        List<Violation> missing,

        @Schema(description = "What has been written, as `submitReferral` takes it; null once the draft has ended")
        @Nullable
        SubmitReferralRequest content,

        @Schema(description = "The account that wrote the content as it is")
        String keyedBy,

        @Schema(description = "The other account that compared it with the FAX") @Nullable
        String verifiedBy,

        @Nullable Instant verifiedAt,

        @Schema(description = "The referral that it became") @Nullable
        UUID referralId,

        Instant createdAt,
        Instant changedAt,

        @Schema(description = "Of what it says now; an emergency is URGENT where nobody says otherwise")
        Urgency urgency,

        @Schema(description = "Until when the centre should submit or discard it; null for a source's own") @Nullable
        Instant dueAt,

        @Schema(
                description =
                        "When the content of a source's own draft is destroyed if nobody changes it before; null for what the centre keyed in, which waits until somebody decides")
        @Nullable
        Instant expiresAt,

        @Schema(description = "Version, also in ETag") long version) {

    static DraftView from(
            Draft draft, @Nullable SubmitReferralRequest content, List<Violation> missing, Optional<Instant> dueAt) {
        return new DraftView(
                draft.id(),
                draft.channel(),
                draft.state(),
                draft.allowed(),
                missing,
                content,
                draft.keyedBy(),
                draft.verifiedBy().orElse(null),
                draft.verifiedAt().orElse(null),
                draft.referral().orElse(null),
                draft.createdAt(),
                draft.changedAt(),
                draft.urgency(),
                dueAt.orElse(null),
                draft.expiresAt().orElse(null),
                draft.version());
    }

    @Override
    public String toString() {
        return "DraftView[" + id + "]";
    }

    /** A draft in the tray. */
    @Schema(
            name = "ReferralDraftRow",
            description = "A draft without what it says of the person, which is opened one by one")
    public record Row(
            UUID id,
            Channel channel,
            DraftState state,
            List<String> allowedTransitions,
            String keyedBy,
            @Nullable String verifiedBy,
            @Nullable UUID referralId,

            @Schema(description = "From whom it came, as far as that is written; null once the draft has ended")
            @Nullable
            UUID sourceOrganisationId,

            @Schema(description = "The day of the FAX, the call or the visit; null once the draft has ended") @Nullable
            LocalDate receivedOn,

            @Schema(description = "The source's own number for it; null once the draft has ended") @Nullable
            String sourceReference,

            Instant createdAt,
            Instant changedAt,

            @Schema(
                    description =
                            "Since when whoever it is about has waited: the end of the day of the FAX, or when it was begun")
            Instant waitingSince,

            Urgency urgency,

            @Schema(description = "Until when the centre should submit or discard it") @Nullable
            Instant dueAt,

            @Schema(description = "Whether that is past") boolean overdue,
            @Nullable Instant expiresAt,
            long version) {

        static Row from(Draft draft, @Nullable SubmitReferralRequest content, Optional<Instant> dueAt, Instant now) {
            Optional<SubmitReferralRequest> written = Optional.ofNullable(content);
            return new Row(
                    draft.id(),
                    draft.channel(),
                    draft.state(),
                    draft.allowed(),
                    draft.keyedBy(),
                    draft.verifiedBy().orElse(null),
                    draft.referral().orElse(null),
                    written.map(SubmitReferralRequest::sourceOrganisationId)
                            .or(() -> written.filter(own -> !draft.isKeyedIn()).map(own -> draft.organisation()))
                            .orElse(null),
                    written.map(SubmitReferralRequest::receivedOn).orElse(null),
                    written.map(SubmitReferralRequest::sourceReference).orElse(null),
                    draft.createdAt(),
                    draft.changedAt(),
                    draft.waitingSince(),
                    draft.urgency(),
                    dueAt.orElse(null),
                    dueAt.filter(now::isAfter).isPresent(),
                    draft.expiresAt().orElse(null),
                    draft.version());
        }

        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    /** A page of the tray. */
    @Schema(name = "ReferralDraftPage")
    public record DraftPage(List<Row> items, @Nullable String next) {}
}
