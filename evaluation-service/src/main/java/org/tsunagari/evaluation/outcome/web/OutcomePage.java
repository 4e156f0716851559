package org.tsunagari.evaluation.outcome.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of outcomes, for the OpenAPI document. */
@Schema(name = "OutcomePage")
record OutcomePage(List<OutcomeView> items, @Nullable String next) {}
