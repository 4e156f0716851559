package org.tsunagari.directory.subscription.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.calendar.model.FeedLanguage;
import org.tsunagari.directory.subscription.model.Subscribed;
import org.tsunagari.kit.problem.Refused;

/** What somebody wants to have in their calendar program. */
@Schema(name = "NewCalendarSubscription", description = "One of `resourceId` and `district`")
public record SubscriptionRequest(
        @Nullable @Schema(description = "What takes place at this resource")
        UUID resourceId,

        @Nullable @Size(max = 100) @Schema(description = "What takes place in this district", examples = "名張")
        String district,

        @Nullable
        @Pattern(regexp = "ja|en")
        @Schema(
                description = "What has no English words is told in Japanese",
                enumeration = {"ja", "en"},
                defaultValue = "ja")
        String language,

        @Nullable @Size(max = 100) @Schema(description = "What it is for, in the own list", examples = "居間のカレンダー")
        String label) {

    Subscribed what() {
        if (resourceId != null && district != null) {
            throw Refused.invalid("/district", "not-both");
        }
        if (resourceId != null) {
            return new Subscribed.OfResource(resourceId);
        }
        if (district == null) {
            throw Refused.invalid("/resourceId", "required");
        }
        return new Subscribed.OfDistrict(district);
    }

    FeedLanguage feedLanguage() {
        return language == null ? FeedLanguage.JA : FeedLanguage.of(language).orElseThrow();
    }

    @Nullable
    String givenLabel() {
        return label == null || label.isBlank() ? null : label.strip();
    }

    @Override
    public String toString() {
        return "SubscriptionRequest[…]";
    }
}
