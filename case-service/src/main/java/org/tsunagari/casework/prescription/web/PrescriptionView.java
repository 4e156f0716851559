package org.tsunagari.casework.prescription.web;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.casework.prescription.model.Prescription;
import org.tsunagari.casework.prescription.model.ResourceId;
import org.tsunagari.casework.prescription.usecase.ReadPrescriptions.Named;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionLayer;

/** A prescription as it is shown. */
@Schema(
        name = "CasePrescription",
        requiredProperties = {"id", "layer", "category", "kind", "resourceId", "resourceName", "agreedOn"},
        description = "Where person and link worker agreed to go (処方)")
record PrescriptionView(
        UUID id,
        ConnectionLayer layer,
        ConnectionCategory category,
        String kind,
        @Schema(nullable = true) @Nullable UUID resourceId,

        @Schema(
                nullable = true,
                description = "Its name as the directory last told it, also where it is no longer offered")
        @Nullable
        String resourceName,

        LocalDate agreedOn) {

    static PrescriptionView from(Named named) {
        Prescription prescription = named.prescription();
        ConnectionCategory category = prescription.destination().kind().category();
        return new PrescriptionView(
                prescription.id().value(),
                category.layer(),
                category,
                prescription.destination().kind().code(),
                prescription.destination().resource().map(ResourceId::value).orElse(null),
                named.resourceName().orElse(null),
                prescription.agreedOn());
    }
}
