package org.tsunagari.casework.connection.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of connections, for the OpenAPI document. */
@Schema(
        name = "CaseConnectionPage",
        requiredProperties = {"items", "next"})
record ConnectionPage(
        List<ConnectionView> items,
        @Schema(nullable = true) @Nullable String next) {}
