package org.tsunagari.casework.prescription.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of prescriptions, for the OpenAPI document. */
@Schema(name = "CasePrescriptionPage")
record PrescriptionPage(
        List<PrescriptionView> items, @Nullable String next) {}
