package org.tsunagari.referral.consent.web;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why, if the person wants to say it. */
@Schema(name = "WithdrawConsent", description = "May be left out as a whole: nobody needs a reason")
public record WithdrawConsentRequest(
        @Nullable
        @Size(max = 500)
        @Schema(description = "In the person's words; seen by the person and the centre only")
        String reason) {

    @Override
    public String toString() {
        return "WithdrawConsentRequest[…]";
    }
}
