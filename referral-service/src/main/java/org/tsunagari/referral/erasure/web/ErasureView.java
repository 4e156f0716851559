package org.tsunagari.referral.erasure.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.erasure.model.ErasureReason;
import org.tsunagari.referral.erasure.model.ErasureRefusal;
import org.tsunagari.referral.erasure.model.ErasureRequest;
import org.tsunagari.referral.erasure.model.ErasureSide;
import org.tsunagari.referral.erasure.model.ErasureStatus;

/** A request to erase a person. */
@Schema(name = "ErasureRequest", description = "A request to erase a person, and what became of it")
public record ErasureView(
        UUID id,
        ErasureReason reason,
        ErasureStatus status,

        @Schema(description = "Who asked; null in requests from before it was kept") @Nullable
        ErasureSide askedFor,

        Instant requestedAt,
        @Nullable Instant decidedAt,
        @Nullable ErasureRefusal refusal) {

    static ErasureView from(ErasureRequest request) {
        return new ErasureView(
                request.id(),
                request.reason(),
                request.status(),
                request.askedFor().orElse(null),
                request.requestedAt(),
                request.decidedAt().orElse(null),
                request.refusal().orElse(null));
    }
}
