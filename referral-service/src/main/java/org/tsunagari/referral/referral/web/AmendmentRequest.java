package org.tsunagari.referral.referral.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.RequestedBy;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.referral.referral.model.Needs;
import org.tsunagari.referral.referral.model.ReferralContent;
import org.tsunagari.referral.referral.model.TransitionReason;

/** What a referral says now. */
@Schema(name = "AmendReferral", description = "What the referral says now; what is left out stays as it is")
record AmendmentRequest(
        @NotNull @Schema(description = "RECORDED_WRONGLY, CHANGED_SINCE or TOLD_LATER", examples = "CHANGED_SINCE")
        TransitionReason reason,

        @Schema(description = "What the code cannot say; for the referral's history") @Nullable @Size(max = 1000)
        String note,

        @Nullable Urgency urgency,
        @Nullable RequestedBy requestedBy,

        @Schema(description = "All needs as they are now") @Nullable @Size(min = 1, max = 13)
        List<SubmitReferralRequest.@NotNull @Valid NeedTick> needs,

        @Schema(description = "Text behind その他; required with the need OTHER") @Nullable @Size(max = 200)
        String otherNeed,

        @Schema(description = "What the person or the family wants to talk about; empty: nothing")
        @Nullable
        @Size(max = 4000)
        String wish) {

    /** Over what it said before. */
    ReferralContent over(ReferralContent known) {
        return new ReferralContent(
                urgency == null ? known.urgency() : urgency,
                requestedBy == null ? known.requestedBy() : requestedBy,
                needs(known.needs()),
                wish == null ? known.wish() : Optional.of(wish).filter(text -> !text.isBlank()));
    }

    private Needs needs(Needs known) {
        if (needs == null && otherNeed == null) {
            return known;
        }
        List<Needs.Tick> ticks = needs == null ? known.ticks() : SubmitReferralRequest.NeedTick.ticks(needs);
        return Needs.of(ticks, otherNeed == null ? known.other() : Optional.of(otherNeed));
    }

    @Override
    public String toString() {
        return "AmendmentRequest[" + reason + "]";
    }
}
