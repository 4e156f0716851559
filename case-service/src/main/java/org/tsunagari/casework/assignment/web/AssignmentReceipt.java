package org.tsunagari.casework.assignment.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to an assignment. */
@Schema(
        name = "CaseAssignmentReceipt",
        requiredProperties = {"id", "caseId"})
record AssignmentReceipt(UUID id, UUID caseId) {}
