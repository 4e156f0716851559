package org.tsunagari.directory.search.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.usecase.SearchResources;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.PageRequest;

/** The directory as a list. */
@Path("/api/v1/resources")
@Tag(name = "Resources")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
class ResourceListResource {

    private final SearchResources search;
    private final CurrentActor actor;

    ResourceListResource(SearchResources search, CurrentActor actor) {
        this.search = search;
        this.actor = actor;
    }

    @GET
    @Operation(
            operationId = "listResources",
            summary = "Find resources near a public place, by category or text",
            description =
                    "Nearest first with `near=latitude,longitude`, else by name. For a person's home use POST /resource-searches: a home must never stand in a URL.")
    @APIResponse(
            responseCode = "200",
            description = "A page of resources",
            headers =
                    @Header(
                            name = "Link",
                            description = "The following page, `rel=\"next\"`",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ResourcePage.class)))
    public Response list(
            @QueryParam("near") @Nullable @Parameter(description = "WGS 84 degrees", example = "34.6265,136.0925")
                    String near,
            @QueryParam("within")
                    @Nullable
                    @Parameter(
                            description = "Metres along the ground",
                            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200000"))
                    String within,
            @QueryParam("category") @Parameter(description = "Categories or kinds; any of them", example = "CAFE")
                    List<String> category,
            @QueryParam("layer") @Parameter(description = "PEOPLE, LIFE or VITALITY; any of them") List<String> layer,
            @QueryParam("district") @Nullable @Parameter(description = "Name of a district") String district,
            @QueryParam("q") @Nullable @Parameter(description = "Japanese or English words", example = "喫茶")
                    String text,
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
        SearchCriteria criteria = SearchParameters.read(near, within, category, layer, district, text);
        PageRequest page = PageRequest.of(limit, cursor, SearchPages.KEYS);
        return SearchPages.of(search.handle(actor.get(), criteria, page), page).response(uri);
    }
}
