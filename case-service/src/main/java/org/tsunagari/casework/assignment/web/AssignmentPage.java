package org.tsunagari.casework.assignment.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.casework.casefile.web.AssignmentView;

/** Assignments of a case, for the OpenAPI document. */
@Schema(name = "CaseAssignmentPage")
record AssignmentPage(List<AssignmentView> items, @Nullable String next) {}
