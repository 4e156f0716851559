package org.tsunagari.referral.webhook.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.webhook.model.Subscription;

/** A subscription, without its secrets. */
@Schema(name = "WebhookSubscription", description = "Where an organisation's system is told")
public record SubscriptionView(
        UUID id,
        UUID organisationId,
        String url,

        @Schema(description = "What it is told of") List<WebhookEventType> eventTypes,

        @Schema(description = "GONE: the endpoint answered 410; resume it when it is back")
        Subscription.State state,

        @Schema(description = "Until when messages bear the signature of the secret before, too") @Nullable
        Instant previousSecretUntil,

        Instant createdAt,
        @Schema(description = "Version, also in ETag") long version) {

    static SubscriptionView from(Subscription subscription) {
        return new SubscriptionView(
                subscription.id(),
                subscription.organisation(),
                subscription.url().toString(),
                WebhookEventType.of(subscription.eventTypes()),
                subscription.state(),
                subscription.secrets().previousUntil().orElse(null),
                subscription.createdAt(),
                subscription.version());
    }
}
