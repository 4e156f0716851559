package org.tsunagari.casework.connection.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.DataCategory;
import org.tsunagari.casework.casefile.model.FreeText;
import org.tsunagari.casework.connection.model.Connection;
import org.tsunagari.casework.connection.model.Tie;
import org.tsunagari.casework.connection.usecase.ReadConnections.Seen;
import org.tsunagari.casework.prescription.model.PrescriptionId;
import org.tsunagari.casework.prescription.model.ResourceId;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionDirection;
import org.tsunagari.events.vocabulary.ConnectionLayer;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.Step;

/** A connection as it is shown. */
@Schema(
        name = "CaseConnection",
        requiredProperties = {
            "id",
            "direction",
            "layer",
            "category",
            "kind",
            "formality",
            "agency",
            "step",
            "resourceId",
            "resourceName",
            "prescriptionId",
            "counterpart",
            "startedOn",
            "endedOn",
            "redacted"
        },
        description = "A connection (つながり) of the person")
record ConnectionView(
        UUID id,
        ConnectionDirection direction,
        ConnectionLayer layer,
        ConnectionCategory category,
        String kind,
        Formality formality,

        @Schema(description = "The row of form 2 that it stands in")
        Agency agency,

        @Schema(nullable = true) @Nullable Step step,
        @Schema(nullable = true) @Nullable UUID resourceId,

        @Schema(
                nullable = true,
                description = "Its name as the directory last told it, also where it is no longer offered")
        @Nullable
        String resourceName,

        @Schema(nullable = true) @Nullable UUID prescriptionId,

        @Schema(
                nullable = true,
                description = "In somebody's words; null where there are none, or where they may not be known")
        @Nullable
        String counterpart,

        LocalDate startedOn,

        @Schema(nullable = true, description = "Last day; null while it lasts") @Nullable
        LocalDate endedOn,

        @Schema(description = "What was left out of this answer")
        List<DataCategory> redacted) {

    static ConnectionView from(Seen seen) {
        Connection connection = seen.connection();
        Tie tie = connection.tie();
        ConnectionCategory category = tie.to().kind().category();
        return new ConnectionView(
                connection.id().value(),
                tie.direction(),
                category.layer(),
                category,
                tie.to().kind().code(),
                tie.formality(),
                tie.agency(),
                tie.step().orElse(null),
                tie.to().resource().map(ResourceId::value).orElse(null),
                seen.resourceName().orElse(null),
                tie.prescription().map(PrescriptionId::value).orElse(null),
                tie.counterpart()
                        .filter(words -> seen.withWords())
                        .map(FreeText::value)
                        .orElse(null),
                tie.startedOn(),
                connection.endedOn().orElse(null),
                seen.withWords() ? List.of() : List.of(DataCategory.NARRATIVE));
    }
}
