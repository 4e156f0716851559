package org.tsunagari.referral.consent.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What remains of a consent. */
@Schema(name = "NarrowConsent", description = "What remains; at least one of the two")
public record NarrowConsentRequest(
        @Nullable @Valid @Size(min = 1, max = 20) @Schema(description = "The lines that remain; as before if left out")
        List<@NotNull ScopeLineRequest> scope,

        @Nullable
        @Schema(description = "An earlier end, exclusive; as before if left out", examples = "2027-03-31T15:00:00Z")
        Instant validUntil) {}
