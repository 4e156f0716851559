package org.tsunagari.referral.basis.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.basis.model.OtherBasis;

/** What a second person judges. */
@Schema(
        name = "BasisReview",
        description =
                "A case tabled at a conference, a record opened in an emergency, or a referral sent without consent")
public record BasisReviewView(
        UUID id,
        UUID personId,
        OtherBasis.Type type,

        @Schema(description = "The referral that was sent on this basis") @Nullable
        UUID referralId,

        @Nullable UUID meetingId,
        @Nullable String meetingName,

        @Schema(description = "Accounts admitted to the meeting")
        List<String> members,

        @Nullable UUID organisationId,
        String reason,
        Instant opens,
        Instant closes,
        String openedBy,
        Instant openedAt,
        boolean withoutConsent,
        OtherBasis.Status status,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        @Nullable String note,
        @Schema(description = "Version, also in ETag") long version) {

    static BasisReviewView from(OtherBasis basis) {
        return new BasisReviewView(
                basis.id(),
                basis.person().value(),
                basis.type(),
                basis.referral().orElse(null),
                basis.meeting().map(OtherBasis.Meeting::id).orElse(null),
                basis.meeting().map(OtherBasis.Meeting::name).orElse(null),
                basis.meeting().map(OtherBasis.Meeting::members).orElse(List.of()),
                basis.organisation().orElse(null),
                basis.reason(),
                basis.opens(),
                basis.closes(),
                basis.openedBy(),
                basis.openedAt(),
                basis.withoutConsent(),
                basis.status(),
                basis.review().map(OtherBasis.Review::by).orElse(null),
                basis.review().map(OtherBasis.Review::at).orElse(null),
                basis.review().flatMap(OtherBasis.Review::note).orElse(null),
                basis.version());
    }

    @Override
    public String toString() {
        return "BasisReviewView[" + id + "]";
    }
}
