package org.tsunagari.directory.search.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.usecase.SearchResources;
import org.tsunagari.kit.identity.CurrentActor;

/** The search from a person's home. */
@Path("/api/v1/resource-searches")
@Tag(name = "Resources")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class ResourceSearchResource {

    private final SearchResources search;
    private final CurrentActor actor;
    private final Clock clock;

    ResourceSearchResource(SearchResources search, CurrentActor actor, Clock clock) {
        this.search = search;
        this.actor = actor;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "searchResources",
            summary = "Find resources near a person's home",
            description =
                    "Does what `GET /resources` does, with the position in the body, so that it is in no log and kept nowhere. What may be said several times there is a list here, with a name in the plural (`categories` for `category`), and `text` stands for `q`, `withinMetres` for `within`. Next page: the same body with `cursor` = `next`. A home: `homePosition` of `GET /persons/{id}`; an address is not turned into a position.")
    @APIResponse(
            responseCode = "200",
            description = "A page of resources",
            content = @Content(schema = @Schema(implementation = ResourcePage.class)))
    public ResourcePage search(@NotNull @Valid SearchRequest request) {
        SearchCriteria criteria = request.toCriteria(clock);
        Integer limit = request.limit();
        SearchCursor at = SearchCursor.of(limit == null ? null : limit.toString(), request.cursor(), criteria);
        return at.cut(
                search.handle(actor.get(), criteria, at.after(), at.limit(), Boolean.TRUE.equals(request.facets())),
                criteria);
    }
}
