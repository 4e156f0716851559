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
import java.time.LocalDate;
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

/** Assuring over HTTP. */
@Path("/api/v1/resources/{id}/assurances")
@Tag(name = "Quality", description = "From a hint to what can be relied on")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "409", ref = "Conflict")
class AssuranceResource {

    private final ChangeStanding change;
    private final CurrentActor actor;
    private final LocalCalendar calendar;

    AssuranceResource(ChangeStanding change, CurrentActor actor, LocalCalendar calendar) {
        this.change = change;
        this.actor = actor;
        this.calendar = calendar;
    }

    /** Who vouches, and since when it is known. */
    @Schema(name = "ResourceAssurance")
    public record AssuranceBody(
            @Nullable @Schema(description = "Left out: today")
            LocalDate assuredOn,

            @Nullable
            @Size(max = 200)
            @Schema(description = "Who vouches: an organisation or an office", examples = "見本地区まちの保健室")
            String assuredBy) {}

    @Consumes(MediaType.APPLICATION_JSON)
    @POST
    @Operation(
            operationId = "assureResource",
            summary = "Vouch that all of it is still so",
            description = "By somebody who has made sure today. The record is not stale any more, and its next "
                    + "review is reckoned from this day.")
    @APIResponse(
            responseCode = "200",
            description = "The resource as it is now, its version in `ETag`",
            content = @Content(schema = @Schema(implementation = ResourceView.class)))
    public Response post(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AssuranceBody assurance) {
        Resource changed = change.assure(
                actor.get(),
                new ResourceId(id),
                ExpectedVersion.fromIfMatch(ifMatch),
                assurance.assuredOn(),
                Given.text(assurance.assuredBy()));
        return Response.ok(ResourceView.from(changed, true, calendar.today()))
                .tag(ExpectedVersion.tag(changed.version()))
                .build();
    }
}
