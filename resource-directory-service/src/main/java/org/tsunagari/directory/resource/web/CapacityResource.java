package org.tsunagari.directory.resource.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Resource.KnownCapacity;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.usecase.Precondition;
import org.tsunagari.directory.resource.usecase.PutCapacity;
import org.tsunagari.directory.resource.usecase.ReadResource;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;

/** Free places over HTTP. */
@Path("/api/v1/resources/{id}/capacity")
@Tag(name = "Resources")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class CapacityResource {

    private final ReadResource read;
    private final PutCapacity put;
    private final CurrentActor actor;

    CapacityResource(ReadResource read, PutCapacity put, CurrentActor actor) {
        this.read = read;
        this.put = put;
        this.actor = actor;
    }

    @GET
    @Operation(
            operationId = "getResourceCapacity",
            summary = "How many more can come, as last told",
            description = "What was last told, and when. It has a version of its own, apart from the resource's.")
    @APIResponse(
            responseCode = "200",
            description = "The capacity, its version in `ETag`; 404 where nothing was told yet",
            content = @Content(schema = @Schema(implementation = CapacityBody.class)))
    public Response get(@PathParam("id") UUID id) {
        KnownCapacity known = read.capacity(actor.get(), new ResourceId(id));
        if (known.told() == null) {
            throw Refused.notFound();
        }
        return answer(known);
    }

    @PUT
    @Operation(
            operationId = "putResourceCapacity",
            summary = "Note how many more can come",
            description =
                    "Changes from day to day, so it has a version of its own: the first time with `If-None-Match: *`, then with `If-Match`.")
    @APIResponse(
            responseCode = "200",
            description = "Noted, or the same as before",
            content = @Content(schema = @Schema(implementation = CapacityBody.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @NotNull @Valid CapacityBody capacity) {
        return answer(put.handle(
                actor.get(), new ResourceId(id), capacity.toModel(), new Precondition(ifMatch, ifNoneMatch)));
    }

    @DELETE
    @Operation(
            operationId = "removeResourceCapacity",
            summary = "Take back how many more can come",
            description = "As if nobody had ever asked. Its versions count on. Needs `If-Match`.")
    @APIResponse(responseCode = "204", description = "Nothing is known any more")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        put.remove(actor.get(), new ResourceId(id), ExpectedVersion.fromIfMatch(ifMatch));
    }

    private static Response answer(KnownCapacity known) {
        return Response.ok(CapacityBody.from(known))
                .tag(ExpectedVersion.tag(known.version()))
                .build();
    }
}
