package org.tsunagari.referral.delivery.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.delivery.model.Delivery;
import org.tsunagari.referral.delivery.model.News;
import org.tsunagari.referral.webhook.web.WebhookEventType;

/** One message to a subscription. */
@Schema(name = "WebhookDelivery", description = "One message to a subscription, and whether it arrived")
public record WebhookDeliveryView(
        @Schema(description = "Also the `webhook-id` of the message")
        UUID id,

        WebhookEventType type,

        @Schema(description = "The report, where it tells of one") @Nullable
        UUID statusReportId,

        @Schema(description = "The referral, where it tells of no report") @Nullable
        UUID referralId,

        @Schema(description = "The message of the centre, where it tells of one") @Nullable
        UUID messageId,

        @Schema(description = "DELIVERED: answered 2xx. FAILED: all attempts used up. CANCELLED: see `lastFailure`")
        Delivery.State state,

        int attempts,
        @Nullable Instant lastAttemptAt,

        @Schema(description = "HTTP status of the last answer") @Nullable
        Integer lastStatus,

        @Schema(description = "Why the last attempt brought no answer, or why it was cancelled", examples = "TIMEOUT")
        @Nullable
        String lastFailure,

        @Nullable Instant nextAttemptAt,
        @Nullable Instant deliveredAt,
        @Schema(description = "When it happened") Instant requestedAt,

        @Schema(description = "When somebody last had it sent again; `attempts` count from then") @Nullable
        Instant sentAgainAt) {

    static WebhookDeliveryView from(Delivery delivery) {
        News news = delivery.news();
        return new WebhookDeliveryView(
                delivery.id(),
                WebhookEventType.of(news.type()),
                news instanceof News.Report report ? report.report() : null,
                referral(news),
                news instanceof News.Letter(UUID referral, UUID message) ? message : null,
                delivery.state(),
                delivery.attempts(),
                delivery.lastAttemptAt().orElse(null),
                delivery.lastStatus().isPresent()
                        ? Integer.valueOf(delivery.lastStatus().getAsInt())
                        : null,
                delivery.lastFailure().orElse(null),
                delivery.nextAttemptAt().orElse(null),
                delivery.deliveredAt().orElse(null),
                delivery.requestedAt(),
                delivery.sentAgainAt().orElse(null));
    }

    private static @Nullable UUID referral(News news) {
        return switch (news) {
            case News.Report report -> null;
            case News.Step step -> step.referral();
            case News.Letter letter -> letter.referral();
        };
    }
}
