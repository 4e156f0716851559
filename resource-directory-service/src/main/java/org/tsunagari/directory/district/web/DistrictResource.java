package org.tsunagari.directory.district.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.district.model.District;
import org.tsunagari.directory.district.usecase.ImportDistricts;
import org.tsunagari.directory.district.usecase.ReadDistricts;
import org.tsunagari.directory.district.usecase.RemoveDistrict;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.ExpectedVersion;

/** Districts over HTTP. */
@Path("/api/v1/districts")
@Tag(name = "Districts", description = "Where in the municipality (地区)")
@Authenticated
@RunOnVirtualThread
class DistrictResource {

    private static final List<Variant> OFFERED = List.of(
            new Variant(MediaType.APPLICATION_JSON_TYPE, (String) null, null),
            new Variant(MediaType.valueOf(DistrictFeatures.MEDIA_TYPE), (String) null, null));

    private final ReadDistricts read;
    private final ImportDistricts take;
    private final RemoveDistrict remove;
    private final DistrictFeatures features;
    private final CurrentActor actor;

    DistrictResource(
            ReadDistricts read,
            ImportDistricts take,
            RemoveDistrict remove,
            DistrictFeatures features,
            CurrentActor actor) {
        this.read = read;
        this.take = take;
        this.remove = remove;
        this.features = features;
        this.actor = actor;
    }

    /** All districts. */
    @Schema(name = "DistrictList")
    public record DistrictList(@Schema(required = true) List<DistrictView> items) {}

    /** What has come of an import. */
    @Schema(
            name = "DistrictImport",
            description = "Names of districts; those that the file does not name stay as they are")
    public record DistrictImport(
            @Schema(required = true) List<String> created,
            @Schema(required = true) List<String> changed,
            @Schema(required = true) List<String> unchanged) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, DistrictFeatures.MEDIA_TYPE})
    @Operation(
            operationId = "listDistricts",
            summary = "The municipality's districts",
            description = "With their boundaries as `application/geo+json` (RFC 7946).")
    @APIResponse(
            responseCode = "200",
            description = "In the municipality's order, the version of the whole set in `ETag`",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = DistrictList.class)),
                @Content(
                        mediaType = DistrictFeatures.MEDIA_TYPE,
                        schema = @Schema(implementation = DistrictFeatureCollection.class))
            })
    public Response list(@Context Request request) {
        ReadDistricts.DistrictSet set = read.all(actor.get());
        Variant chosen = request.selectVariant(OFFERED);
        MediaType type = chosen == null ? MediaType.APPLICATION_JSON_TYPE : chosen.getMediaType();
        Object body = type.getSubtype().equals("geo+json")
                ? features.write(set.districts(), set.attribution())
                : new DistrictList(
                        set.districts().stream().map(DistrictView::from).toList());
        return Response.ok(body, type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .tag(ExpectedVersion.tag(set.version()))
                .build();
    }

    @PUT
    @Consumes({DistrictFeatures.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importDistricts",
            summary = "Take over districts and their boundaries from GeoJSON",
            description =
                    "A FeatureCollection of polygons or multipolygons in WGS 84, each with `name` in its properties; several of one name are one district. Resources are assigned to the districts that they lie in at once. The same file again changes nothing. Its `attribution` stands where the boundaries are shown.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = DistrictFeatures.MEDIA_TYPE,
                            schema = @Schema(implementation = DistrictFeatureCollection.class)))
    @APIResponse(
            responseCode = "200",
            description = "What has come of it, or would",
            content = @Content(schema = @Schema(implementation = DistrictImport.class)))
    public Response importAll(
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    @Parameter(description = "The version of the set, as `ETag` told it", example = "\"3\"")
                    String ifMatch,
            @QueryParam("dryRun")
                    @Nullable
                    @Parameter(
                            description = "`true`: say what would be, change nothing",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    String dryRun,
            @NotNull JsonNode collection) {
        take.requireEditor(actor.get());
        List<District> wanted = features.read(collection);
        ImportDistricts.Summary done = take.handle(
                actor.get(),
                wanted,
                features.attribution(collection),
                ExpectedVersion.fromIfMatch(ifMatch),
                QueryText.flag("dryRun", dryRun));
        return Response.ok(new DistrictImport(done.created(), done.changed(), done.unchanged()))
                .tag(ExpectedVersion.tag(done.version()))
                .build();
    }

    @DELETE
    @Path("/{name}")
    @Operation(
            operationId = "removeDistrict",
            summary = "Take away a district that no resource names",
            description = "What lies within its boundary lies in no district then, or in another one.")
    @APIResponse(responseCode = "204", description = "Taken away; the version of the set in `ETag`")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response removeOne(
            @PathParam("name")
                    @Parameter(
                            description = "Name of a district, percent-encoded as UTF-8 (`%E5%90%8D%E5%BC%B5`)",
                            example = "名張")
                    String name,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    @Parameter(description = "The version of the set, as `ETag` told it", example = "\"3\"")
                    String ifMatch) {
        long version = remove.handle(actor.get(), name, ExpectedVersion.fromIfMatch(ifMatch));
        return Response.noContent().tag(ExpectedVersion.tag(version)).build();
    }
}
