package org.tsunagari.casework.connection.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a change of a connection: no personal data. */
@Schema(
        name = "CaseConnectionReceipt",
        requiredProperties = {"id", "caseId"})
record ConnectionReceipt(UUID id, UUID caseId) {}
