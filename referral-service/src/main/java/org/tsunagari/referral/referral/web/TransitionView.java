package org.tsunagari.referral.referral.web;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.referral.model.HistoryEntry;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.Transition;

/** One transition that was taken. */
@Schema(name = "ReferralTransition", description = "A transition that was taken")
public record TransitionView(
        Transition transition,

        @Schema(description = "The status that it led to") ReferralStatus status,

        @Schema(description = "On whose behalf") @Nullable Party by,

        @Schema(description = "Account, or `event:` and the id of the event that caused it")
        String actor,

        @Schema(description = "Reason code", examples = "OUTSIDE_REMIT") @Nullable
        String reason,

        @Schema(
                description =
                        "What the code cannot say; null where you may not read free text, or the person does not let the source be told")
        @Nullable
        String note,

        Instant at) {

    static TransitionView from(HistoryEntry entry) {
        return new TransitionView(
                entry.transition(),
                entry.status(),
                entry.by().orElse(null),
                entry.actor(),
                entry.reason().orElse(null),
                entry.note().orElse(null),
                entry.at());
    }

    @Override
    public String toString() {
        return "TransitionView[" + transition + "]";
    }
}
