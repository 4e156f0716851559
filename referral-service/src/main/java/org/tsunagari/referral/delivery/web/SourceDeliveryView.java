package org.tsunagari.referral.delivery.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.delivery.model.Delivery;
import org.tsunagari.referral.delivery.usecase.SourceDeliveries;
import org.tsunagari.referral.webhook.web.WebhookEventType;

/** One way of something to a source, as the centre sees it. */
@Schema(name = "SourceDelivery", description = "What a source should know of its referral, and whether it does")
public record SourceDeliveryView(
        UUID id,
        @Schema(description = "What it should know") WebhookEventType type,

        @Schema(
                description =
                        "API: the source has not fetched the report. FAX: nobody has noted that the paper went out. WEBHOOK: the attempts to tell its system are used up")
        Delivery.Channel channel,

        Delivery.State state,
        UUID referralId,
        @Schema(examples = "R8-0001") String referralNumber,
        UUID sourceOrganisationId,

        @Schema(description = "The report, where it is about one: print form 2 there") @Nullable
        UUID statusReportId,

        @Schema(description = "The message of the centre, where it is about one") @Nullable
        UUID messageId,

        @Schema(
                description =
                        "Where it was tried by webhook: to which subscription. It can be sent again there (`redeliverWebhook`)")
        @Nullable
        UUID subscriptionId,

        @Schema(description = "Since when it waits for somebody; null where it reached the source or need not any more")
        @Nullable
        Instant waitingSince,

        @Schema(description = "Until when the source should have it") @Nullable
        Instant dueAt,

        @Schema(description = "Whether that is past") boolean overdue,

        @Schema(description = "By which way somebody has told the source")
        Delivery.Told.@Nullable How toldBy,

        @Nullable Instant toldAt) {

    static SourceDeliveryView from(SourceDeliveries.Row row) {
        return new SourceDeliveryView(
                row.id(),
                WebhookEventType.of(row.type()),
                row.channel(),
                row.state(),
                row.referral(),
                row.number(),
                row.source(),
                row.report().orElse(null),
                row.message().orElse(null),
                row.subscription().orElse(null),
                row.waitingSince().orElse(null),
                row.dueAt().orElse(null),
                row.overdue(),
                row.toldBy().orElse(null),
                row.toldAt().orElse(null));
    }
}
