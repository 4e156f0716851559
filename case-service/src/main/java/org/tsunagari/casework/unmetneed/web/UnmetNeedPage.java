package org.tsunagari.casework.unmetneed.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of unmet needs, for the OpenAPI document. */
@Schema(
        name = "CaseUnmetNeedPage",
        requiredProperties = {"items", "next"})
record UnmetNeedPage(
        List<UnmetNeedView> items,
        @Schema(nullable = true) @Nullable String next) {}
