package org.tsunagari.referral.erasure.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.erasure.model.HoldReason;
import org.tsunagari.referral.erasure.model.LegalHold;
import org.tsunagari.referral.erasure.usecase.HoldErasure;

/** Where the erasure of a person stands. */
@Schema(
        name = "ErasureState",
        description = "Requests and legal holds, latest first; the tag is that of the open request")
public record ErasureStateView(List<ErasureView> requests, List<HoldView> holds) {

    /** A legal hold. */
    @Schema(name = "LegalHold")
    public record HoldView(
            UUID id,
            HoldReason reason,
            @Nullable LocalDate until,
            Instant placedAt,
            @Nullable Instant liftedAt) {

        static HoldView from(LegalHold hold) {
            return new HoldView(
                    hold.id(),
                    hold.reason(),
                    hold.until().orElse(null),
                    hold.placedAt(),
                    hold.liftedAt().orElse(null));
        }
    }

    static ErasureStateView from(HoldErasure.State state) {
        return new ErasureStateView(
                state.requests().stream().map(ErasureView::from).toList(),
                state.holds().stream().map(HoldView::from).toList());
    }
}
