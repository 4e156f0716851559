package org.tsunagari.referral.delivery.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.delivery.model.Delivery;

/** One way of a report to the source. */
@Schema(name = "ReportDelivery", description = "One way of a status report to the source, and whether it arrived")
public record DeliveryView(
        @Schema(description = "Also the `webhook-id` of the message")
        UUID id,

        @Schema(
                description =
                        "API: the source fetches it. WEBHOOK: a system of the source is told. FAX: the centre sent form 2")
        Delivery.Channel channel,

        @Schema(
                description =
                        "DELIVERED: fetched by the source, answered 2xx, or faxed. FAILED: all attempts used up. CANCELLED: see `lastFailure`")
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
        Instant requestedAt) {

    static DeliveryView from(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
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
                delivery.requestedAt());
    }
}
