package org.tsunagari.casework.casefile.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of cases, for the OpenAPI document. */
@Schema(
        name = "CasePage",
        requiredProperties = {"items", "next"})
record CasePage(
        List<CaseSummary> items,
        @Schema(nullable = true) @Nullable String next) {}
