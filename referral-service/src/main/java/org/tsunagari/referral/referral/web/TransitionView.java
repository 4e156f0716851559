package org.tsunagari.referral.referral.web;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Need;
import org.tsunagari.events.vocabulary.RequestedBy;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.referral.referral.model.HistoryEntry;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.ReferralContent;
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

        @Schema(
                description =
                        "What the referral said until it was amended; null for other transitions and where you may not read the needs")
        @Nullable
        Before before,

        Instant at) {

    /** What a referral said. */
    @Schema(name = "ReferralBeforeAmendment", description = "What a referral said until it was amended")
    public record Before(
            Urgency urgency,
            RequestedBy requestedBy,
            List<Need> needs,
            Need mainNeed,

            @Schema(description = "null where you may not read free text") @Nullable
            String otherNeed,

            @Schema(description = "null where you may not read free text") @Nullable
            String wish) {

        static Before from(ReferralContent content) {
            return new Before(
                    content.urgency(),
                    content.requestedBy(),
                    List.copyOf(content.needs().all()),
                    content.needs().main(),
                    content.needs().other().orElse(null),
                    content.wish().orElse(null));
        }

        @Override
        public String toString() {
            return "Before[" + urgency + "]";
        }
    }

    static TransitionView from(HistoryEntry entry) {
        return new TransitionView(
                entry.transition(),
                entry.status(),
                entry.by().orElse(null),
                entry.actor(),
                entry.reason().orElse(null),
                entry.note().orElse(null),
                entry.before().map(Before::from).orElse(null),
                entry.at());
    }

    @Override
    public String toString() {
        return "TransitionView[" + transition + "]";
    }
}
