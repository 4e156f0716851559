package org.tsunagari.casework.prescription.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a prescription. */
@Schema(
        name = "CasePrescriptionReceipt",
        requiredProperties = {"id", "caseId"})
record PrescriptionReceipt(UUID id, UUID caseId) {}
