package org.tsunagari.referral.webhook.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.webhook.model.EventType;

/** Where an organisation wants to be told. */
@Schema(name = "CreateWebhookSubscription")
public record CreateSubscriptionRequest(
        @NotBlank
        @Schema(
                description = "https, a registered name, no user information; redirects are not followed",
                examples = "https://emr.example.org/tsunagari")
        String url,

        @NotBlank
        @Schema(
                description =
                        "`whsec_` and 24 to 64 random bytes in Base64, made by you. It is kept encrypted and never shown again",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        String secret,

        @Schema(description = "The organisation; only the centre names one, for a system it is that of the token")
        @Nullable
        UUID organisationId,

        @Schema(description = "What to be told of; left out: of status reports only") @Nullable @Size(min = 1, max = 20)
        List<@NotNull WebhookEventType> eventTypes) {

    Set<EventType> chosen() {
        return eventTypes == null ? EventType.UNCHOSEN : WebhookEventType.chosen(eventTypes);
    }

    @Override
    public String toString() {
        return "CreateSubscriptionRequest[…]";
    }
}
