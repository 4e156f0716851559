package org.tsunagari.directory.history.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.history.usecase.PastState;
import org.tsunagari.directory.history.usecase.PastStates;
import org.tsunagari.directory.history.usecase.ReadHistory;
import org.tsunagari.directory.query.Cursors;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.web.ResourceRequest;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;

/** The history of a resource over HTTP. */
@Path("/api/v1/resources/{id}/history")
@Tag(name = "Quality")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class HistoryResource {

    private final ReadHistory read;
    private final CurrentActor actor;

    HistoryResource(ReadHistory read, CurrentActor actor) {
        this.read = read;
        this.actor = actor;
    }

    /** What a resource was from a moment on. */
    @Schema(name = "ResourcePastState")
    public record PastStateView(
            @Schema(required = true) long version,
            @Schema(required = true) Instant at,

            @Schema(required = true, description = "Whose account it was; empty after three years")
            String account,

            @Schema(required = true, examples = "put-resource")
            String action,

            @Schema(required = true, implementation = ResourceRequest.class) @JsonRawValue
            String details,

            @Schema(required = true, description = "The record itself, or one that was merged into it")
            UUID resourceId) {

        static PastStateView from(PastState state) {
            return new PastStateView(
                    state.version(), state.at(), state.account(), state.action(), state.details(), state.resource());
        }
    }

    /** A page of states, for the OpenAPI document. */
    @Schema(
            name = "ResourceHistory",
            requiredProperties = {"items", "next"})
    public record HistoryList(
            List<PastStateView> items,
            @Schema(nullable = true) @Nullable String next) {}

    @GET
    @Operation(
            operationId = "getResourceHistory",
            summary = "Who changed what",
            description = "For editors and the centre; also what was merged into it.")
    @APIResponse(
            responseCode = "200",
            description = "The newest first",
            content = @Content(schema = @Schema(implementation = HistoryList.class)))
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor, 2);
        List<PastState> found =
                read.of(actor.get(), new ResourceId(id), page.after().map(HistoryResource::place), page.limit() + 1);
        return Page.of(found, page, state -> List.of(state.at().toString(), Long.toString(state.number())))
                .map(PastStateView::from)
                .response(uri);
    }

    private static PastStates.Place place(List<String> keys) {
        return new PastStates.Place(Cursors.moment(keys.getFirst()), Cursors.position(keys.getLast()));
    }
}
