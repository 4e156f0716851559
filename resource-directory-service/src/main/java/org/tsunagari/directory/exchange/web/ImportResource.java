package org.tsunagari.directory.exchange.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.FileRows;
import org.tsunagari.directory.exchange.usecase.ImportOptions;
import org.tsunagari.directory.exchange.usecase.ImportResources;
import org.tsunagari.directory.exchange.usecase.ReadImports;
import org.tsunagari.directory.exchange.usecase.RowOutcome;
import org.tsunagari.directory.exchange.usecase.RunImport;
import org.tsunagari.directory.query.Cursors;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Problems;
import org.tsunagari.kit.web.BodyUpTo;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.kit.web.Receipt;

/** Imports over HTTP. */
@Path("/api/v1/resource-imports")
@Tag(name = "Exchange", description = "Files of resources, in and out")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class ImportResource {

    /** Ten thousand rows with all that can be said, roughly; in the gateway's limits too. */
    private static final int MOST_BYTES = 6 << 20;

    private final ImportResources imports;
    private final RunImport run;
    private final ReadImports read;
    private final Idempotency idempotency;
    private final CurrentActor actor;
    private final Problems problems;

    ImportResource(
            ImportResources imports,
            RunImport run,
            ReadImports read,
            Idempotency idempotency,
            CurrentActor actor,
            Problems problems) {
        this.imports = imports;
        this.run = run;
        this.read = read;
        this.idempotency = idempotency;
        this.actor = actor;
        this.problems = problems;
    }

    /** What was begun. */
    @Schema(name = "ResourceImportReceipt")
    public record ImportReceipt(
            @Schema(required = true) UUID id,

            @Schema(required = true, description = "Rows in the file")
            int rows) {}

    /** A page of imports. */
    @Schema(name = "ResourceImportList")
    public record ImportList(
            @Schema(required = true) List<ImportView> items,
            @Nullable String next) {}

    /** A page of rows. */
    @Schema(name = "ResourceImportRowList")
    public record ImportRowList(
            @Schema(required = true) List<ImportRowView> items,
            @Nullable String next) {}

    /** What makes two uploads the same. */
    private record Upload(ImportOptions options, String digest) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "importResources",
            summary = "Bring resources in from a file, or see what it would do",
            description =
                    "For editors and the centre. Send the file itself as the body, at most 6 MiB. A dry run comes first (`dryRun=true`): the same file is taken over only after one, in the same format, source and category, of the last 48 hours; `dryRun` is `false` by default, and answers 409 `import-not-checked` without one. Use another `Idempotency-Key` for the real run. The answer comes as soon as the file is read; ask the import how far it is. Rows are known by their external ids: the same file again changes nothing, a changed row changes its resource, and only in what the row says otherwise than last time. One import of a municipality at a time.")
    @RequestBody(
            required = true,
            description =
                    "The file itself; `format` says what it is. `text/csv`: the columns of 公共施設一覧, of which only 名称 must be there; UTF-8, or Shift_JIS with or without `charset`",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/geo+json", schema = @Schema(type = SchemaType.OBJECT)),
                @Content(
                        mediaType = "application/vnd.google-earth.kml+xml",
                        schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/vnd.google-earth.kmz",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/json", schema = @Schema(implementation = Object[].class)),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/octet-stream",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "Begun; see `Location`",
            content = @Content(schema = @Schema(implementation = ImportReceipt.class)))
    @APIResponse(responseCode = "409", description = "`import-not-checked`, `import-running`", ref = "Conflict")
    public Response add(
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @BeanParam ImportQuery query,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @BodyUpTo(MOST_BYTES) byte[] file) {
        imports.requireEditor(actor.get());
        ImportOptions options = query.toOptions();
        FileRows rows = imports.read(file, options.format(), charset(contentType));
        String digest = digest(file);
        AtomicReference<ImportResources.@Nullable Begun> begun = new AtomicReference<>();
        Response answer = idempotency.create(key, new Upload(options, digest), () -> {
            ImportResources.Begun one = imports.begin(actor.get(), rows, digest, options);
            begun.set(one);
            UUID id = one.job().id();
            return new Receipt(
                    URI.create("/api/v1/resource-imports/" + id),
                    0,
                    new ImportReceipt(id, rows.rows().size()));
        });
        ImportResources.Begun one = begun.get();
        if (one != null) {
            run.start(actor.get(), one);
        }
        return answer;
    }

    @GET
    @Operation(
            operationId = "listResourceImports",
            summary = "What was imported",
            description = "Dry runs too, with their counts. For editors and the centre.")
    @APIResponse(
            responseCode = "200",
            description = "The newest first",
            content = @Content(schema = @Schema(implementation = ImportList.class)))
    public Response list(
            @QueryParam("limit")
                    @Nullable
                    @Parameter(
                            schema =
                                    @Schema(
                                            implementation = Integer.class,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    String limit,
            @QueryParam("cursor") @Nullable @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor, 1);
        Optional<UUID> before = page.after().map(keys -> Cursors.id(keys.getFirst()));
        return Page.of(
                        read.list(actor.get(), before, page.limit() + 1),
                        page,
                        job -> List.of(job.id().toString()))
                .map(ImportView::from)
                .response(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getResourceImport",
            summary = "How far an import is, and what it has done",
            description =
                    "Counts of created, changed, unchanged and rejected rows so far, and of those that are taken in with a warning. For editors and the centre.")
    @APIResponse(
            responseCode = "200",
            description = "Ask again while it is RUNNING",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public ImportView get(@PathParam("id") UUID id) {
        return ImportView.from(read.one(actor.get(), id));
    }

    @GET
    @Path("/{id}/rows")
    @Operation(
            operationId = "listResourceImportRows",
            summary = "What became of each row, and why",
            description =
                    "Rows that were refused, or taken in without something, say where and why; rows that are new, what they are likely the same as. For editors and the centre.")
    @APIResponse(
            responseCode = "200",
            description = "In the order of the file",
            content = @Content(schema = @Schema(implementation = ImportRowList.class)))
    public Response rows(
            @PathParam("id") UUID id,
            @QueryParam("effect")
                    @Nullable
                    @Parameter(
                            description = "Only rows of which this became",
                            schema = @Schema(implementation = RowOutcome.Effect.class))
                    String effect,
            @QueryParam("problems")
                    @Nullable
                    @Parameter(
                            description = "Only rows that have `problems`",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    String withProblems,
            @QueryParam("limit")
                    @Nullable
                    @Parameter(
                            schema =
                                    @Schema(
                                            implementation = Integer.class,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    String limit,
            @QueryParam("cursor") @Nullable @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri,
            @Context RoutingContext http) {
        PageRequest page = PageRequest.of(limit, cursor, 1);
        long after = page.after().map(keys -> Cursors.position(keys.getFirst())).orElse(0L);
        ReadImports.Rows rows = read.rows(
                actor.get(),
                id,
                QueryText.given(effect).map(code -> QueryText.code("effect", RowOutcome.Effect.class, code)),
                QueryText.flag("problems", withProblems),
                after,
                page.limit() + 1);
        return Page.of(rows.outcomes(), page, row -> List.of(Long.toString(row.number())))
                .map(row -> ImportRowView.from(row, rows.names(), problems, http))
                .response(uri);
    }

    /** Of text only: of bytes of no kind in particular, some programs say a charset without meaning it. */
    private static @Nullable String charset(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        try {
            MediaType type = MediaType.valueOf(contentType);
            return type.getType().equals("text") ? type.getParameters().get(MediaType.CHARSET_PARAMETER) : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
