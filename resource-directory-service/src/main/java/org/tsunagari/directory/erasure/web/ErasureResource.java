package org.tsunagari.directory.erasure.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.tsunagari.directory.erasure.usecase.EraseResource;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.directory.resource.model.ErasureReason;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.web.ResourceView;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.ExpectedVersion;

/** Erasing over HTTP. */
@Path("/api/v1/resources/{id}/erasure")
@Tag(name = "Quality", description = "From a hint to what can be relied on")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "409", ref = "Conflict")
class ErasureResource {

    private final EraseResource erase;
    private final CurrentActor actor;
    private final LocalCalendar calendar;

    ErasureResource(EraseResource erase, CurrentActor actor, LocalCalendar calendar) {
        this.erase = erase;
        this.actor = actor;
        this.calendar = calendar;
    }

    /** Why nothing of it is to be kept. */
    @Schema(name = "ResourceErasure")
    public record ErasureBody(@NotNull ErasureReason reason) {}

    @Consumes(MediaType.APPLICATION_JSON)
    @POST
    @Operation(
            operationId = "eraseResource",
            summary = "Take a resource out altogether, for ever",
            description =
                    "Where a person who is a resource, or at whose home one is, asks for it. Only what is retired, with the resource's `ETag` in `If-Match`. Every word of it goes, now and of before, with all that was told of it and all that was merged into it; what stays is that something of this kind was here. It cannot be taken back, and what a file tells of it later is not taken. For editors.")
    @APIResponse(
            responseCode = "200",
            description = "What stays, erased now or before; its version in `ETag`",
            content = @Content(schema = @Schema(implementation = ResourceView.class)))
    public Response post(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ErasureBody why) {
        Resource erased =
                erase.handle(actor.get(), new ResourceId(id), ExpectedVersion.fromIfMatch(ifMatch), why.reason());
        return Response.ok(ResourceView.from(erased, true, calendar.today()))
                .tag(ExpectedVersion.tag(erased.version()))
                .build();
    }
}
