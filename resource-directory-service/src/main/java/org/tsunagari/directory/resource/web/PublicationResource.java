package org.tsunagari.directory.resource.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.usecase.ChangeStanding;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.ExpectedVersion;

/** Publishing over HTTP. */
@Path("/api/v1/resources/{id}/publication")
@Tag(name = "Quality", description = "From a hint to what can be relied on")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "409", ref = "Conflict")
@APIResponse(responseCode = "422", ref = "Unprocessable")
class PublicationResource {

    private final ChangeStanding change;
    private final CurrentActor actor;
    private final LocalCalendar calendar;

    PublicationResource(ChangeStanding change, CurrentActor actor, LocalCalendar calendar) {
        this.change = change;
        this.actor = actor;
        this.calendar = calendar;
    }

    @POST
    @Operation(
            operationId = "publishResource",
            summary = "Publish a resource",
            description =
                    "Everybody finds it from now on. Needs a description and where it is to be had, and the resource's `ETag` in `If-Match`. Where: a position, an address, a service area with districts or a note, or the feature `HOME_VISIT` or `ONLINE`; else 422 at `/position`.")
    @APIResponse(
            responseCode = "200",
            description = "The resource as it is now, its version in `ETag`",
            content = @Content(schema = @Schema(implementation = ResourceView.class)))
    public Response post(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Resource changed = change.publish(actor.get(), new ResourceId(id), ExpectedVersion.fromIfMatch(ifMatch));
        return Response.ok(ResourceView.from(changed, true, calendar.today()))
                .tag(ExpectedVersion.tag(changed.version()))
                .build();
    }
}
