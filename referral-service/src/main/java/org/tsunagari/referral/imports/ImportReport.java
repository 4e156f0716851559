package org.tsunagari.referral.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an import does, or would do. */
@Schema(name = "ImportReport", description = "What an import has done, or with `dryRun` would do")
public record ImportReport(
        boolean dryRun,

        @Schema(description = "Rows in the file") int rows,

        int created,
        int changed,
        int unchanged,

        @Schema(description = "Rows that cannot be taken in; see `problems`")
        int rejected,

        List<RowProblem> problems) {

    /** What is wrong with one cell. */
    @Schema(name = "ImportProblem", description = "What is wrong in one cell")
    public record RowProblem(
            @Schema(description = "Line of the file, the names being line 1")
            long line,

            String column,
            @Schema(description = "Stable, kebab-case") String code,
            @Nullable String message) {}
}
