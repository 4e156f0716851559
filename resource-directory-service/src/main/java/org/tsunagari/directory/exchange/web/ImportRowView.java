package org.tsunagari.directory.exchange.web;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.duplicate.web.DuplicateView;
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
        @Schema(required = true) List<ImportProblemView> problems,

        @Schema(
                required = true,
                description = "Of something new, resources from elsewhere that it is likely to be; the likeliest first")
        List<LikelySameView> likelySame) {

    /** What something new may be. */
    @Schema(name = "ResourceImportLikelySame")
    public record LikelySameView(
            @Schema(required = true) UUID id,

            @Schema(description = "Null where it is gone since") @Nullable
            String name,

            @Schema(required = true, description = "As in the list of duplicates; 60 or more")
            int score,

            @Schema(required = true) List<DuplicateView.ReasonView> reasons) {}

    /** What is wrong in one place. */
    @Schema(name = "ResourceImportProblem")
    public record ImportProblemView(
            @Schema(required = true, description = "JSON pointer into the file, or the column after a slash")
            String pointer,

            @Schema(required = true, description = "Stable, kebab-case")
            String code,

            @Schema(
                    required = true,
                    description =
                            "ERROR: the row is not taken in; WARNING: it is, without this, or with it as it stands")
            RowProblem.Severity severity,

            @Schema(
                    description =
                            "With a warning, the beginning of what stands in a cell that was not taken, or not all of it; null where it may not be kept, and 90 days later")
            @Nullable
            String written,

            @Schema(required = true, description = "In the caller's language")
            String message) {}

    static ImportRowView from(RowOutcome outcome, Map<UUID, String> names, Problems messages, RoutingContext http) {
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
                                problem.written(),
                                messages.message(Violation.at(problem.pointer(), problem.code()), http)))
                        .toList(),
                outcome.likelySame().stream()
                        .map(same -> new LikelySameView(
                                same.resource(),
                                names.get(same.resource()),
                                same.score(),
                                same.reasons().stream()
                                        .map(DuplicateView.ReasonView::from)
                                        .toList()))
                        .toList());
    }
}
