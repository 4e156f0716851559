package org.tsunagari.directory.exchange.web;

import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.ExchangeFormat;
import org.tsunagari.directory.exchange.usecase.ImportOptions;
import org.tsunagari.directory.exchange.usecase.ImportOptions.OnAnotherPlace;
import org.tsunagari.directory.exchange.usecase.ImportOptions.OnLikelyDuplicate;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.events.vocabulary.ConnectionKinds;

/** How a file is to be taken, in the query of a URL. */
public class ImportQuery {

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    @QueryParam("format")
    @Parameter(
            description =
                    "What the file is: `geojson`, `kml`, `kmz`, `csv` (municipal open data 公共施設一覧), `hsds-json` or `hsds-csv` (a ZIP archive of tables). The media type does not say it",
            required = true,
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"geojson", "kml", "kmz", "csv", "hsds-json", "hsds-csv"}),
            example = "geojson")
    @Nullable
    String format;

    @QueryParam("dryRun")
    @Parameter(
            description =
                    "`true`: say what would be, change nothing. `false` answers 409 `import-not-checked` where no dry run of the same file came before",
            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
    @Nullable
    String dryRun;

    @QueryParam("source")
    @Parameter(
            description =
                    "Within which the file's ids mean something; the same for every edition of a file. Left out: `geojson`, `kml` (of a KMZ too), `municipal-csv` or `hsds`, by `format`",
            schema = @Schema(implementation = String.class, pattern = "[a-z0-9][a-z0-9.-]{0,63}"),
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
    @Parameter(
            description =
                    "Kind of rows that do not say theirs, see `GET /resource-categories`; left out: such a row is refused",
            example = "CIVIC_CENTRE")
    @Nullable
    String category;

    @QueryParam("onLikelyDuplicate")
    @Parameter(
            description =
                    "What becomes of a new row that is likely the same as a resource from elsewhere (`likelySame`): `CREATE` takes it in with a warning, and both stand in the list of duplicates; `SKIP` refuses it (`likely-duplicate`)",
            schema = @Schema(implementation = OnLikelyDuplicate.class, defaultValue = "CREATE"))
    @Nullable
    String onLikelyDuplicate;

    @QueryParam("onAnotherPlace")
    @Parameter(
            description =
                    "What becomes of a row that is known by its id and has another name and another address or position, so that it no longer looks like the same (`another-place`). `REFUSE`: it is not taken in, because many tables number their rows anew with each edition. `CHANGE`: the resource becomes what the row says, with a warning",
            schema = @Schema(implementation = OnAnotherPlace.class, defaultValue = "REFUSE"))
    @Nullable
    String onAnotherPlace;

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
                QueryText.given(onLikelyDuplicate)
                        .map(ImportQuery::onLikelyDuplicate)
                        .orElse(OnLikelyDuplicate.CREATE),
                QueryText.given(onAnotherPlace)
                        .map(code -> QueryText.code("onAnotherPlace", OnAnotherPlace.class, code))
                        .orElse(OnAnotherPlace.REFUSE));
    }

    /** Also as clients wrote it when it was no code yet: {@code create}, {@code skip}. */
    private static OnLikelyDuplicate onLikelyDuplicate(String code) {
        return QueryText.code("onLikelyDuplicate", OnLikelyDuplicate.class, code.toUpperCase(Locale.ROOT));
    }

    static ExchangeFormat format(@Nullable String format) {
        return QueryText.given(format)
                .map(code -> ExchangeFormat.of(code).orElseThrow(() -> QueryText.invalid("format", "unknown-code")))
                .orElseThrow(() -> QueryText.invalid("format", "required"));
    }
}
