package org.tsunagari.evaluation.outcome.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a recording: no personal data. */
@Schema(name = "OutcomeReceipt")
record OutcomeReceipt(UUID id, UUID caseId) {}
