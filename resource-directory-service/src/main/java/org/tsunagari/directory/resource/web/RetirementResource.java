package org.tsunagari.directory.resource.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.RetirementReason;
import org.tsunagari.directory.resource.model.Standing.Retirement;
import org.tsunagari.directory.resource.usecase.ChangeStanding;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.ExpectedVersion;

/** Retiring over HTTP. */
@Path("/api/v1/resources/{id}/retirement")
@Tag(name = "Quality", description = "From a hint to what can be relied on")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "409", ref = "Conflict")
class RetirementResource {

    private final ChangeStanding change;
    private final CurrentActor actor;
    private final LocalCalendar calendar;

    RetirementResource(ChangeStanding change, CurrentActor actor, LocalCalendar calendar) {
        this.change = change;
        this.actor = actor;
        this.calendar = calendar;
    }

    /** Why it is no longer offered. */
    @Schema(name = "ResourceRetirement")
    public record RetirementBody(
            @NotNull RetirementReason reason,
            @Nullable @Size(max = 500) String note,

            @Nullable @Schema(description = "What to go to instead")
            UUID successorId) {

        Retirement toModel() {
            return new Retirement(reason, Given.text(note), successorId);
        }
    }

    @Consumes(MediaType.APPLICATION_JSON)
    @POST
    @Operation(
            operationId = "retireResource",
            summary = "Offer a resource no longer",
            description = "It is found no more and stays readable under its id, with the reason and what there is "
                    + "instead.")
    @APIResponse(
            responseCode = "200",
            description = "The resource as it is now, its version in `ETag`",
            content = @Content(schema = @Schema(implementation = ResourceView.class)))
    public Response post(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RetirementBody why) {
        Resource changed =
                change.retire(actor.get(), new ResourceId(id), ExpectedVersion.fromIfMatch(ifMatch), why.toModel());
        return Response.ok(ResourceView.from(changed, true, calendar.today()))
                .tag(ExpectedVersion.tag(changed.version()))
                .build();
    }
}
