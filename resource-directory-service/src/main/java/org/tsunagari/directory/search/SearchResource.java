package org.tsunagari.directory.search;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.AccessPolicy;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;

/** Searching the directory over HTTP. */
@Path("/api/v1")
@Tag(name = "Resources")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class SearchResource {

    private final ResourceSearch search;
    private final CurrentActor actor;
    private final Auditor auditor;

    SearchResource(ResourceSearch search, CurrentActor actor, Auditor auditor) {
        this.search = search;
        this.actor = actor;
        this.auditor = auditor;
    }

    /** A page of resources. */
    @Schema(name = "ResourcePage")
    public record ResourcePage(
            List<FoundResource> items, @Nullable String next) {}

    @GET
    @Path("/resources")
    @Operation(
            operationId = "listResources",
            summary = "Find resources near a public place, by category or text",
            description =
                    "Nearest first with `near=latitude,longitude`, else by name. For a person's home use POST /resource-searches: a home must never stand in a URL.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResourcePage.class)))
    @Transactional
    public Response list(
            @QueryParam("near") @Nullable String near,
            @QueryParam("within") @Nullable String within,
            @QueryParam("category") List<String> category,
            @QueryParam("layer") List<String> layer,
            @QueryParam("district") @Nullable String district,
            @QueryParam("q") @Nullable String text,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        SearchCriteria criteria = SearchParameters.read(near, within, category, layer, district, text);
        return answer(criteria, PageRequest.of(limit, cursor, 2)).response(uri);
    }

    @POST
    @Path("/resource-searches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchResources",
            summary = "Find resources near a person's home",
            description = "The same search with the position in the body. For the next page send `cursor` again.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResourcePage.class)))
    @Transactional
    public Page<FoundResource> search(@NotNull @Valid SearchRequest request) {
        Integer limit = request.limit();
        return answer(
                SearchParameters.read(request),
                PageRequest.of(limit == null ? null : limit.toString(), request.cursor(), 2));
    }

    private Page<FoundResource> answer(SearchCriteria criteria, PageRequest page) {
        if (!AccessPolicy.mayEver(actor.get().roles(), org.tsunagari.access.Operation.READ_DIRECTORY)) {
            throw new Refused(CommonProblem.FORBIDDEN);
        }
        List<ResourceSearch.Hit> hits = search.handle(criteria, page);
        auditor.record(AuditEntry.of("search", "resources"));
        return Page.of(
                        hits,
                        page,
                        hit -> List.of(hit.order(), hit.resource().id().toString()))
                .map(ResourceSearch.Hit::resource);
    }

    /** Empty where nothing is said. */
    static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(said -> !said.isEmpty());
    }
}
