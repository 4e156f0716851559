package org.tsunagari.referral.worklist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much waits in the queues beside the referrals. */
@Schema(name = "QueueCounts", description = "How much waits in the queues, of what you could read one by one")
public record QueueCounts(
        @Schema(description = "For a second person (`GET /basis-reviews?status=PENDING`); null but for the centre")
        @Nullable
        Tray basisReviews,

        @Schema(description = "Persons who wait to be told (`GET /person-feedback`)")
        Tray feedback,

        @Schema(
                description =
                        "What was keyed in and is no referral yet (`GET /referral-drafts`); null but for the centre")
        @Nullable
        Tray drafts,

        @Schema(
                description =
                        "What has not reached the sources (`GET /source-deliveries`): not fetched, not faxed, or given up by webhook; null but for the centre")
        @Nullable
        Tray sourceNews,

        @Schema(
                description =
                        "Messages of the sources that nobody at the centre has read (`GET /referrals?unread=true`, late ones `?messageOverdue=true`); null but for the centre")
        @Nullable
        Tray messages,

        @Schema(
                description =
                        "Requests for erasure that wait for a decision (`GET /erasure-requests`); null but for the centre")
        @Nullable
        Tray erasureRequests,

        @Schema(
                description =
                        "Records that are likely one person (`GET /person-duplicates?state=OPEN`); null but for the centre")
        @Nullable
        Tray duplicates,

        @Schema(description = "As `duplicates.waiting`") @Nullable
        Long personDuplicates) {

    /** One queue. */
    @Schema(name = "QueueTray")
    public record Tray(
            long waiting,
            @Schema(description = "of them past their time") long overdue) {}
}
