package org.tsunagari.casework.assignment.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.casework.casefile.web.AssignmentView;

/** Assignments of a case, for the OpenAPI document. */
@Schema(
        name = "CaseAssignmentPage",
        requiredProperties = {"items", "next"})
record AssignmentPage(
        List<AssignmentView> items,
        @Schema(nullable = true) @Nullable String next) {}
