package org.tsunagari.referral.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the disclosure ledger. */
@Schema(name = "Disclosure", description = "Who saw or received what about the person, when, for what, on which basis")
public record DisclosureView(
        UUID id,
        Instant disclosedAt,

        @Schema(description = "The organisation that received the data") @Nullable
        UUID organisationId,

        @Schema(description = "The account that received them, where it works for no organisation") @Nullable
        String account,

        @Schema(description = "Whether the organisation opened the record, or was sent it")
        Manner manner,

        @Schema(description = "What was read or sent", examples = "status-reports/…")
        String object,

        @Schema(description = "Categories of data", examples = "[\"IDENTITY\"]")
        List<String> categories,

        @Schema(examples = "SUPPORT") String purpose,

        @Schema(description = "Legal basis", examples = "CONSENT")
        String basis,

        @Schema(description = "The conference window or emergency access that it rested on") @Nullable
        UUID basisId,

        @Schema(description = "Version of the consent ledger it rested on") @Nullable
        Long consentVersion) {}
