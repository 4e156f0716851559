package org.tsunagari.casework.prescription.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.casework.prescription.model.Destination;
import org.tsunagari.casework.prescription.model.ResourceId;
import org.tsunagari.events.vocabulary.ConnectionCategory;

/** Where person and link worker have agreed to go. */
@Schema(name = "NewCasePrescription")
record PrescribeRequest(
        @Schema(description = "The resource of the directory, if it is one") @Nullable
        UUID resourceId,

        @NotNull ConnectionCategory category,

        @Schema(description = "A leaf code below the category, see `/resource-categories`", examples = "CAFE")
        @NotNull
        @Size(max = 64)
        String kind,

        @Schema(description = "Local date, not in the future") @NotNull
        LocalDate agreedOn) {

    Destination destination() {
        return Destination.of(category, kind, Optional.ofNullable(resourceId).map(ResourceId::new));
    }
}
