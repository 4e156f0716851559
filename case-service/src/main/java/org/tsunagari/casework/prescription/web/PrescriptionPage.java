package org.tsunagari.casework.prescription.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of prescriptions, for the OpenAPI document. */
@Schema(
        name = "CasePrescriptionPage",
        requiredProperties = {"items", "next"})
record PrescriptionPage(
        List<PrescriptionView> items,
        @Schema(nullable = true) @Nullable String next) {}
