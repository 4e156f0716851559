package org.tsunagari.directory.exchange.web;

import jakarta.ws.rs.QueryParam;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.ExchangeFormat;
import org.tsunagari.directory.exchange.usecase.ImportOptions;
import org.tsunagari.directory.exchange.usecase.ImportOptions.OnLikelyDuplicate;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.events.vocabulary.ConnectionKinds;

/** How a file is to be taken, in the query of a URL. */
public class ImportQuery {

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    @QueryParam("format")
    @Parameter(
            description = "geojson, kml, kmz, csv (municipal open data), hsds-json or hsds-csv (a ZIP archive)",
            required = true,
            example = "geojson")
    @Nullable
    String format;

    @QueryParam("dryRun")
    @Parameter(
            description = "Say what would be, change nothing",
            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
    @Nullable
    String dryRun;

    @QueryParam("source")
    @Parameter(
            description =
                    "Within which the file's ids mean something; the same for every edition of a file. Else one for each format",
            example = "nabari-open-data")
    @Nullable
    String source;

    @QueryParam("draft")
    @Parameter(
            description =
                    "What is new is for editors only at first. `false`: it is published at once, but for what `POST …/publication` would refuse; that is kept as a draft (`kept-as-draft`)",
            schema = @Schema(implementation = Boolean.class, defaultValue = "true"))
    @Nullable
    String draft;

    @QueryParam("category")
    @Parameter(description = "Kind of what does not say its kind", example = "CIVIC_CENTRE")
    @Nullable
    String category;

    @QueryParam("onLikelyDuplicate")
    @Parameter(
            description =
                    "What becomes of a new row that is likely the same as a resource from elsewhere (`likelySame`): `create` takes it in with a warning, and both stand in the list of duplicates; `skip` refuses it (`likely-duplicate`)",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"create", "skip"},
                            defaultValue = "create"))
    @Nullable
    String onLikelyDuplicate;

    ImportOptions toOptions() {
        ExchangeFormat chosen = format(format);
        String name = QueryText.given(source).orElse(chosen.source());
        if (!SOURCE.matcher(name).matches()) {
            throw QueryText.invalid("source", "wrong-format");
        }
        String kind = QueryText.given(category).orElse(null);
        if (kind != null && ConnectionKinds.find(kind).isEmpty()) {
            throw QueryText.invalid("category", "unknown-code");
        }
        return new ImportOptions(
                chosen,
                name,
                QueryText.flag("dryRun", dryRun),
                QueryText.flag("draft", draft, true),
                kind,
                switch (QueryText.given(onLikelyDuplicate).orElse("create")) {
                    case "create" -> OnLikelyDuplicate.CREATE;
                    case "skip" -> OnLikelyDuplicate.SKIP;
                    default -> throw QueryText.invalid("onLikelyDuplicate", "unknown-code");
                });
    }

    static ExchangeFormat format(@Nullable String format) {
        return QueryText.given(format)
                .map(code -> ExchangeFormat.of(code).orElseThrow(() -> QueryText.invalid("format", "unknown-code")))
                .orElseThrow(() -> QueryText.invalid("format", "required"));
    }
}
