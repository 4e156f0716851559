package org.tsunagari.directory.exchange.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.ExchangeFormat;
import org.tsunagari.directory.exchange.usecase.ExportResources;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.web.SearchQuery;
import org.tsunagari.kit.identity.CurrentActor;

/** Exports over HTTP. */
@Path("/api/v1/resource-exports")
@Tag(name = "Exchange")
@Authenticated
@RunOnVirtualThread
class ExportResource {

    private final ExportResources exports;
    private final CurrentActor actor;
    private final Clock clock;

    ExportResource(ExportResources exports, CurrentActor actor, Clock clock) {
        this.exports = exports;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "exportResources",
            summary = "Published resources as a file, all or those that a search finds",
            description =
                    "For everybody with an account; the conditions are those of `GET /resources`. Of confidential places the file has a coarse position and no address, and never a contact that is for staff.")
    @APIResponse(
            responseCode = "200",
            description = "The file, as it is written; its media type follows `format`",
            content = {
                @Content(mediaType = "application/geo+json", schema = @Schema(type = SchemaType.OBJECT)),
                @Content(
                        mediaType = "application/vnd.google-earth.kml+xml",
                        schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/vnd.google-earth.kmz",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/json", schema = @Schema(implementation = Object[].class)),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response export(
            @QueryParam("format")
                    @Nullable
                    @Parameter(
                            description =
                                    "What the file shall be: `geojson`, `kml`, `kmz`, `csv` (municipal open data 公共施設一覧), `hsds-json` or `hsds-csv` (a ZIP archive of tables)",
                            required = true,
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {"geojson", "kml", "kmz", "csv", "hsds-json", "hsds-csv"}),
                            example = "geojson")
                    String format,
            @BeanParam SearchQuery query) {
        ExchangeFormat chosen = ImportQuery.format(format);
        SearchCriteria criteria = query.toCriteria(clock);
        exports.begin(actor.get(), criteria);
        StreamingOutput file = out -> exports.write(criteria, chosen, out);
        return Response.ok(file, chosen.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"resources." + chosen.extension() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
