package org.tsunagari.casework.casefile.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.casework.casefile.model.JoinedReferral;
import org.tsunagari.casework.casefile.model.ReferralStanding;

/** A referral as it is shown at its case. */
@Schema(
        name = "CaseReferral",
        requiredProperties = {"id", "standing", "since"},
        description = "A referral that the case answers, and where it stands")
public record CaseReferralView(
        UUID id,

        @Schema(
                nullable = true,
                description =
                        "Where it stands, as referral-service tells; a referral that was withdrawn, is on hold or was "
                                + "entered in error is no ground to call or visit the person. Null: accepted before this was "
                                + "followed, and nothing heard since")
        @Nullable
        ReferralStanding standing,

        @Schema(nullable = true, description = "Since when; null as long as it stands as it was accepted") @Nullable
        Instant since) {

    static CaseReferralView from(JoinedReferral referral) {
        return new CaseReferralView(
                referral.id().value(),
                referral.standing().orElse(null),
                referral.since().orElse(null));
    }
}
