package org.tsunagari.referral.worklist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much is in which tray, of what the caller could read one by one. */
@Schema(name = "ReferralCounts", description = "How many of the referrals that you could read one by one are …")
public record ReferralCounts(
        @Schema(description = "in all") long all,

        @Schema(description = "new: submitted and not decided")
        long submitted,

        @Schema(description = "waiting for an answer of the source")
        long informationRequested,

        @Schema(description = "accepted, not yet in support")
        long accepted,

        @Schema(description = "in support, reported on or not")
        long inSupport,

        @Schema(description = "on hold without consent") long onHold,

        @Schema(description = "declined, withdrawn, closed or entered in error")
        long ended,

        @Schema(description = "urgent and not decided") long urgent,
        @Schema(description = "past their deadline") long overdue,

        @Schema(description = "known to the coordinator's lead because nobody acted")
        long escalated,

        @Schema(description = "with messages that your side has not read")
        long unread,

        @Schema(
                description =
                        "escalated, and told to you as one who leads the centre's coordinators, or to all of them")
        long escalatedToMe,

        @Schema(description = "waiting for a consent or another legal basis")
        long basisAwaited,

        @Schema(
                description =
                        "closed, and the source, or the person where the source may not be told, has not heard how the support ended (`GET /referrals?status=CLOSED&waitingFor=CENTRE`)")
        long finalReportsDue) {}
