package org.tsunagari.casework.connection.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.casework.casefile.model.FreeText;
import org.tsunagari.casework.connection.model.Tie;
import org.tsunagari.casework.prescription.model.Destination;
import org.tsunagari.casework.prescription.model.PrescriptionId;
import org.tsunagari.casework.prescription.model.ResourceId;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionDirection;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.Step;

/** A connection to be recorded. */
@Schema(name = "NewCaseConnection")
record ConnectRequest(
        @Schema(description = "ENTRY: who noticed the person; EXIT: where the person got connected") @NotNull
        ConnectionDirection direction,

        @NotNull ConnectionCategory category,

        @Schema(description = "A leaf code below the category, see `/resource-categories`", examples = "CAFE")
        @NotNull
        @Size(max = 64)
        String kind,

        @Schema(description = "Usual formality of the kind where it is left out") @Nullable
        Formality formality,

        @Schema(description = "How far it reaches into life") @Nullable
        Step step,

        @Schema(description = "The resource of the directory, if it is one; EXIT only") @Nullable
        UUID resourceId,

        @Schema(description = "The prescription of this case that led to it; EXIT only") @Nullable
        UUID prescriptionId,

        @Schema(description = "Whom or what exactly, in your own words; kept encrypted", examples = "ギターを教えてくれる人(見本)")
        @Size(min = 1, max = 500)
        @Nullable
        String counterpart,

        @Schema(description = "Local date, not in the future") @NotNull
        LocalDate startedOn) {

    Tie toTie() {
        Destination to =
                Destination.of(category, kind, Optional.ofNullable(resourceId).map(ResourceId::new));
        return new Tie(
                direction,
                to,
                formality == null ? to.kind().formality() : formality,
                to.kind().agency(),
                Optional.ofNullable(step),
                Optional.ofNullable(prescriptionId).map(PrescriptionId::new),
                Optional.ofNullable(counterpart).map(FreeText::new),
                startedOn);
    }

    @Override
    public String toString() {
        return "ConnectRequest[direction=" + direction + ", kind=" + kind + ", startedOn=" + startedOn + "]";
    }
}
