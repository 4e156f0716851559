package org.tsunagari.directory.exchange.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.usecase.ImportJob;
import org.tsunagari.directory.exchange.usecase.ImportOptions;
import org.tsunagari.directory.exchange.usecase.RowOutcome.Effect;

/** What an import has come to. */
@Schema(name = "ResourceImport", description = "What an import has done, or with `dryRun` would do")
public record ImportView(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                description = "What the file was, as `format` said",
                enumeration = {"geojson", "kml", "kmz", "csv", "hsds-json", "hsds-csv"},
                examples = "geojson")
        String format,

        @Schema(required = true, description = "Within which the file's ids mean something")
        String source,

        @Schema(required = true) boolean dryRun,

        @Schema(required = true, description = "What is new is for editors only at first")
        boolean draft,

        @Schema(description = "Kind of what does not say its kind") @Nullable
        String category,

        @Schema(
                required = true,
                description = "What becomes of a new row that is likely the same as a resource from elsewhere")
        ImportOptions.OnLikelyDuplicate onLikelyDuplicate,

        @Schema(
                required = true,
                description = "What becomes of a row that is known and looks like another place than before")
        ImportOptions.OnAnotherPlace onAnotherPlace,

        @Schema(required = true, description = "INTERRUPTED: send the file again, what was taken in is then unchanged")
        ImportJob.State state,

        @Schema(required = true, description = "Rows in the file")
        int rows,

        @Schema(required = true, description = "Rows looked at so far")
        int done,

        @Schema(required = true) int created,
        @Schema(required = true) int changed,
        @Schema(required = true) int unchanged,

        @Schema(required = true, description = "Rows that cannot be taken in; their `problems` say why")
        int rejected,

        @Schema(
                required = true,
                description = "Rows that are taken in, and of which something is to be said; their `problems` say what")
        int warned,

        @Schema(required = true, description = "Members or columns that nothing is known of; their values are not kept")
        List<String> ignored,

        @Schema(required = true, description = "SHA-256 of the file")
        String sha256,

        @Schema(required = true) Instant startedAt,
        @Nullable Instant finishedAt) {

    static ImportView from(ImportJob job) {
        return new ImportView(
                job.id(),
                job.options().format().code(),
                job.options().source(),
                job.options().dryRun(),
                job.options().draft(),
                job.options().category(),
                job.options().onLikelyDuplicate(),
                job.options().onAnotherPlace(),
                job.state(),
                job.rows(),
                job.done(),
                job.outcomes().getOrDefault(Effect.CREATED, 0),
                job.outcomes().getOrDefault(Effect.CHANGED, 0),
                job.outcomes().getOrDefault(Effect.UNCHANGED, 0),
                job.outcomes().getOrDefault(Effect.REJECTED, 0),
                job.warned(),
                List.copyOf(job.ignored()),
                job.digest(),
                job.startedAt(),
                job.finishedAt());
    }
}
