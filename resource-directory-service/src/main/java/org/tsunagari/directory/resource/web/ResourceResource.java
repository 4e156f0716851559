package org.tsunagari.directory.resource.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.usecase.Precondition;
import org.tsunagari.directory.resource.usecase.PutResource;
import org.tsunagari.directory.resource.usecase.ReadResource;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.ExpectedVersion;

/** One resource over HTTP. */
@Path("/api/v1/resources/{id}")
@Tag(name = "Resources", description = "What is there in the neighbourhood (社会的処方のタネ)")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class ResourceResource {

    private final ReadResource read;
    private final PutResource put;
    private final CurrentActor actor;
    private final LocalCalendar calendar;

    ResourceResource(ReadResource read, PutResource put, CurrentActor actor, LocalCalendar calendar) {
        this.read = read;
        this.put = put;
        this.actor = actor;
        this.calendar = calendar;
    }

    @GET
    @Operation(
            operationId = "getResource",
            summary = "One resource",
            description =
                    "One that was merged into another answers with the other, whose path stands in `Content-Location`. One that is no longer offered says so in `retired`; who does not accompany people is told no more of it than its name (of a person the name of the kind), what it was and what to go to instead, and what belongs to it answers 404.")
    @APIResponse(
            responseCode = "200",
            description = "The resource, its version in `ETag`",
            content = @Content(schema = @Schema(implementation = ResourceView.class)))
    public Response get(@PathParam("id") UUID id) {
        Resource found = read.handle(actor.get(), new ResourceId(id));
        Response.ResponseBuilder answer = Response.ok();
        if (!found.id().value().equals(id)) {
            answer.contentLocation(URI.create("/api/v1/resources/" + found.id()));
        }
        return answer(answer, found);
    }

    @GET
    @Path("/record")
    @Operation(
            operationId = "getResourceRecord",
            summary = "One resource as its editors know it",
            description =
                    "With its exact position and address, also where they are confidential; for editors and the centre.")
    @APIResponse(
            responseCode = "200",
            description = "The record, its version in `ETag`",
            content = @Content(schema = @Schema(implementation = ResourceRecordView.class)))
    public Response record(@PathParam("id") UUID id) {
        Resource resource = read.record(actor.get(), new ResourceId(id));
        return Response.ok(ResourceRecordView.from(resource, calendar.today()))
                .tag(ExpectedVersion.tag(resource.version()))
                .build();
    }

    @PUT
    @Operation(
            operationId = "putResource",
            summary = "Create or change a resource",
            description =
                    "Creates with `If-None-Match: *` under an id that the client chooses, changes with `If-Match`. The same content again changes nothing. What is new is a draft, for editors only, until `POST …/publication`; `draft=false` publishes it at once, and is refused where that would be, as is a change that takes away from what is published what publication asks for.")
    @APIResponse(
            responseCode = "200",
            description = "Changed, or the same as before",
            content = @Content(schema = @Schema(implementation = ResourceView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = ResourceView.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    @Parameter(description = "The version to change, as `ETag` told it", example = "\"3\"")
                    String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    @Nullable
                    @Parameter(description = "`*`: create, it must not exist yet", example = "*")
                    String ifNoneMatch,
            @QueryParam("draft")
                    @Nullable
                    @Parameter(
                            description =
                                    "What is created is for editors only until it is published. `false`: it is published at once, which needs a description and a place. What exists keeps its stage",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "true"))
                    String draft,
            @NotNull @Valid ResourceRequest details) {
        PutResource.Put done = put.handle(
                actor.get(),
                new ResourceId(id),
                details.toDetails(),
                QueryText.flag("draft", draft, true),
                new Precondition(ifMatch, ifNoneMatch));
        return answer(
                done.created() ? Response.created(URI.create("/api/v1/resources/" + id)) : Response.ok(),
                done.resource());
    }

    private Response answer(Response.ResponseBuilder answer, Resource resource) {
        return answer.entity(ResourceView.from(resource, DirectoryAccess.isStaff(actor.get()), calendar.today()))
                .tag(ExpectedVersion.tag(resource.version()))
                .build();
    }
}
