package org.tsunagari.referral.consent.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The switch for form 2. */
@Schema(name = "SwitchSourceFeedback", description = "Whether a source may be told what became of its referral")
public record SourceFeedbackRequest(
        @NotNull Boolean sourceMayBeTold,

        @Nullable @Schema(description = "The source; that of the latest referral if left out")
        UUID organisationId,

        @Nullable
        @Size(max = 100)
        @Schema(description = "Who heard the person; required where the centre switches it on")
        String witness) {

    @Override
    public String toString() {
        return "SourceFeedbackRequest[…]";
    }
}
