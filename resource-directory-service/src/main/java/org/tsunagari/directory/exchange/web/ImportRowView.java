package org.tsunagari.directory.exchange.web;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.RowProblem;
import org.tsunagari.directory.exchange.usecase.RowOutcome;
import org.tsunagari.kit.problem.Problems;
import org.tsunagari.kit.problem.Violation;

/** What became of a row. */
@Schema(name = "ResourceImportRow")
public record ImportRowView(
        @Schema(required = true, description = "Line or place in the file, from 1")
        long row,

        @Schema(required = true, description = "What the source calls it")
        String externalId,

        @Nullable UUID resourceId,
        @Schema(required = true) RowOutcome.Effect effect,
        @Schema(required = true) List<ImportProblemView> problems) {

    /** What is wrong in one place. */
    @Schema(name = "ResourceImportProblem")
    public record ImportProblemView(
            @Schema(required = true, description = "JSON pointer into the file, or the column after a slash")
            String pointer,

            @Schema(required = true, description = "Stable, kebab-case")
            String code,

            @Schema(required = true, description = "ERROR: the row is not taken in; WARNING: it is, without this")
            RowProblem.Severity severity,

            @Schema(required = true, description = "In the caller's language")
            String message) {}

    static ImportRowView from(RowOutcome outcome, Problems messages, RoutingContext http) {
        return new ImportRowView(
                outcome.number(),
                outcome.externalId(),
                outcome.resource(),
                outcome.effect(),
                outcome.problems().stream()
                        .map(problem -> new ImportProblemView(
                                problem.pointer(),
                                problem.code(),
                                problem.severity(),
                                messages.message(Violation.at(problem.pointer(), problem.code()), http)))
                        .toList());
    }
}
