package org.tsunagari.directory.history.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tsunagari.directory.history.usecase.PastState;
import org.tsunagari.directory.history.usecase.ReadHistory;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.web.ResourceRequest;
import org.tsunagari.kit.identity.CurrentActor;

/** The history of a resource over HTTP. */
@Path("/api/v1/resources/{id}/history")
@Tag(name = "Quality")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "503", ref = "Unavailable")
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

    /** States. */
    @Schema(name = "ResourceHistory")
    public record HistoryList(@Schema(required = true) List<PastStateView> items) {}

    @GET
    @Operation(
            operationId = "getResourceHistory",
            summary = "Who changed what",
            description = "For editors and the centre; the last 200 states.")
    @APIResponse(
            responseCode = "200",
            description = "The newest first",
            content = @Content(schema = @Schema(implementation = HistoryList.class)))
    public HistoryList list(@PathParam("id") UUID id) {
        return new HistoryList(read.of(actor.get(), new ResourceId(id)).stream()
                .map(PastStateView::from)
                .toList());
    }
}
