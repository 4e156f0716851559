package org.tsunagari.directory.search.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.usecase.SearchResources;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.Page;

/** The directory as a list. */
@Path("/api/v1/resources")
@Tag(name = "Resources")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class ResourceListResource {

    private final SearchResources search;
    private final CurrentActor actor;
    private final Clock clock;

    ResourceListResource(SearchResources search, CurrentActor actor, Clock clock) {
        this.search = search;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listResources",
            summary = "Find resources by place, kind, conditions and words, combined in any way",
            description =
                    "Best first with `q`, else nearest first with `near`, else by name. For a person's home use POST /resource-searches: a home must never stand in a URL.")
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
            @BeanParam SearchQuery query,
            @QueryParam("facets")
                    @Nullable
                    @Parameter(
                            description = "Answer with `total` and `facets` too, counts of what is found",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    String facets,
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
        SearchCriteria criteria = query.toCriteria(clock);
        SearchCursor at = SearchCursor.of(limit, cursor, criteria);
        ResourcePage page = at.cut(
                search.handle(actor.get(), criteria, at.after(), at.limit(), QueryText.flag("facets", facets)),
                criteria);
        return Response.fromResponse(new Page<>(page.items(), page.next()).response(uri))
                .entity(page)
                .build();
    }
}
