package org.tsunagari.referral.consent.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Purpose;
import org.tsunagari.events.vocabulary.OrganisationKind;

/** One line of a scope as it is asked for. */
@Schema(
        name = "ScopeLineRequest",
        description = "These recipients may use these categories for these purposes; there is no \"everybody\"")
public record ScopeLineRequest(
        @Nullable @Size(max = 12) @Schema(description = "Every organisation of these kinds")
        List<@NotNull OrganisationKind> recipientKinds,

        @Nullable @Size(max = 50) @Schema(description = "These organisations, which must be registered")
        List<@NotNull UUID> recipientOrganisations,

        @NotEmpty @Size(max = 3) @Schema(description = "SUPPORT, CONFERENCE, EVALUATION")
        List<@NotNull Purpose> purposes,

        @NotEmpty @Size(max = 7) @Schema(description = "All but CONSENTS, which is never given to others")
        List<@NotNull DataCategory> categories) {}
