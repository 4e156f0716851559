package org.tsunagari.casework.unmetneed.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.DataCategory;
import org.tsunagari.casework.casefile.model.FreeText;
import org.tsunagari.casework.prescription.model.ResourceId;
import org.tsunagari.casework.unmetneed.model.Missing;
import org.tsunagari.casework.unmetneed.model.Outcome;
import org.tsunagari.casework.unmetneed.model.UnmetNeed;
import org.tsunagari.casework.unmetneed.usecase.ReadUnmetNeeds.Seen;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionKind;

/** An unmet need as it is shown. */
@Schema(
        name = "CaseUnmetNeed",
        requiredProperties = {
            "id",
            "category",
            "kind",
            "district",
            "wish",
            "recordedOn",
            "outcome",
            "resourceId",
            "closedOn",
            "redacted"
        },
        description = "What would help the person and does not exist (あるとよい)")
record UnmetNeedView(
        UUID id,
        ConnectionCategory category,
        @Schema(nullable = true) @Nullable String kind,
        @Schema(nullable = true) @Nullable String district,

        @Schema(
                nullable = true,
                description = "In the person's words; null where there are none, or where they may not be known")
        @Nullable
        String wish,

        LocalDate recordedOn,

        @Schema(nullable = true, description = "Why it is no longer missing; null while it is") @Nullable
        Outcome outcome,

        @Schema(nullable = true) @Nullable UUID resourceId,
        @Schema(nullable = true) @Nullable LocalDate closedOn,

        @Schema(description = "What was left out of this answer")
        List<DataCategory> redacted) {

    static UnmetNeedView from(Seen seen) {
        UnmetNeed need = seen.need();
        Missing missing = need.missing();
        Optional<UnmetNeed.Closing> closing = need.closing();
        return new UnmetNeedView(
                need.id().value(),
                missing.category(),
                missing.kind().map(ConnectionKind::code).orElse(null),
                missing.district().orElse(null),
                missing.wish()
                        .filter(words -> seen.withWords())
                        .map(FreeText::value)
                        .orElse(null),
                need.recordedOn(),
                closing.map(UnmetNeed.Closing::outcome).orElse(null),
                closing.flatMap(UnmetNeed.Closing::resource)
                        .map(ResourceId::value)
                        .orElse(null),
                closing.map(UnmetNeed.Closing::on).orElse(null),
                seen.withWords() ? List.of() : List.of(DataCategory.NARRATIVE));
    }
}
