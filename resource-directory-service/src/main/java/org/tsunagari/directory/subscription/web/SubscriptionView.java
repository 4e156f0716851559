package org.tsunagari.directory.subscription.web;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.subscription.model.CalendarSubscription;
import org.tsunagari.directory.subscription.model.Subscribed;

/** An address that somebody has had made, without the address. */
@Schema(name = "CalendarSubscription", description = "An address of a calendar; what it says itself is not kept")
public record SubscriptionView(
        @Schema(required = true) UUID id,
        @Nullable UUID resourceId,
        @Nullable String district,

        @Schema(
                required = true,
                enumeration = {"ja", "en"})
        String language,

        @Nullable String label,
        @Schema(required = true) LocalDate createdOn,

        @Schema(description = "The last day on which somebody read there; null: nobody did yet") @Nullable
        LocalDate usedOn,

        @Schema(
                required = true,
                description = "The last day on which it can be read, unless somebody reads there before")
        LocalDate endsOn) {

    static SubscriptionView from(CalendarSubscription subscription) {
        return new SubscriptionView(
                subscription.id(),
                subscription.what() instanceof Subscribed.OfResource(UUID resource) ? resource : null,
                subscription.what() instanceof Subscribed.OfDistrict(String name) ? name : null,
                subscription.language().code(),
                subscription.label(),
                subscription.createdOn(),
                subscription.usedOn(),
                subscription.endsOn());
    }

    @Override
    public String toString() {
        return "SubscriptionView[" + id + "]";
    }
}
