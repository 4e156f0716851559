package org.tsunagari.referral.delivery.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.delivery.model.Delivery;
import org.tsunagari.referral.webhook.web.WebhookEventType;

/** One way of a report to the source. */
@Schema(name = "ReportDelivery", description = "One way of a status report to the source, and whether it arrived")
public record DeliveryView(
        @Schema(description = "Also the `webhook-id` of the message")
        UUID id,

        @Schema(description = "What the source is told of: that it was issued, or that it should not have been")
        WebhookEventType type,

        @Schema(
                description =
                        "API: the source fetches it. WEBHOOK: a system of the source is told. FAX: the centre faxes form 2")
        Delivery.Channel channel,

        @Schema(
                description =
                        "DELIVERED: fetched by the source, answered 2xx, or faxed. FAILED: all attempts used up. CANCELLED: see `lastFailure`, which is FETCHED where the source has read on the screen what was to be faxed")
        Delivery.State state,

        @Nullable UUID subscriptionId,
        int attempts,
        @Nullable Instant lastAttemptAt,

        @Schema(description = "HTTP status of the last answer") @Nullable
        Integer lastStatus,

        @Schema(
                description =
                        "Why the last attempt brought no answer, or why it was cancelled: SOURCE_MUST_NOT_BE_TOLD, SUBSCRIPTION_PAUSED, …",
                examples = "TIMEOUT")
        @Nullable
        String lastFailure,

        @Nullable Instant nextAttemptAt,
        @Nullable Instant deliveredAt,
        @Nullable String faxNumber,

        @Schema(description = "By which way somebody of the centre has told the source")
        Delivery.Told.@Nullable How toldBy,

        @Nullable Instant toldAt,
        Instant requestedAt) {

    static DeliveryView from(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                WebhookEventType.of(delivery.news().type()),
                delivery.channel(),
                delivery.state(),
                delivery.subscription().orElse(null),
                delivery.attempts(),
                delivery.lastAttemptAt().orElse(null),
                delivery.lastStatus().isPresent()
                        ? Integer.valueOf(delivery.lastStatus().getAsInt())
                        : null,
                delivery.lastFailure().orElse(null),
                delivery.nextAttemptAt().orElse(null),
                delivery.deliveredAt().orElse(null),
                delivery.faxNumber().orElse(null),
                delivery.told().map(Delivery.Told::how).orElse(null),
                delivery.told().map(Delivery.Told::at).orElse(null),
                delivery.requestedAt());
    }
}
