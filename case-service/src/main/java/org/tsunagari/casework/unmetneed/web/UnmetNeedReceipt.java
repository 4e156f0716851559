package org.tsunagari.casework.unmetneed.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a change of an unmet need: no personal data. */
@Schema(
        name = "CaseUnmetNeedReceipt",
        requiredProperties = {"id", "caseId"})
record UnmetNeedReceipt(UUID id, UUID caseId) {}
