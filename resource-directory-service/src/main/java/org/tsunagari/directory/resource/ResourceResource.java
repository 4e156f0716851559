package org.tsunagari.directory.resource;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
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
import org.tsunagari.kit.web.ExpectedVersion;

/** One resource over HTTP. */
@Path("/api/v1/resources/{id}")
@Tag(name = "Resources", description = "What is there in the neighbourhood (社会的処方のタネ)")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ResourceResource {

    private final Resources resources;
    private final CurrentActor actor;
    private final Auditor auditor;

    ResourceResource(Resources resources, CurrentActor actor, Auditor auditor) {
        this.resources = resources;
        this.actor = actor;
        this.auditor = auditor;
    }

    @GET
    @Operation(operationId = "getResource", summary = "One resource")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DirectoryResource.class)))
    @Transactional
    public Response get(@PathParam("id") UUID id) {
        require(org.tsunagari.access.Operation.READ_DIRECTORY);
        DirectoryResource resource = resources.find(id).orElseThrow(Refused::notFound);
        auditor.record(AuditEntry.of("read-resource", "resources/" + id));
        return Response.ok(resource)
                .tag(ExpectedVersion.tag(resource.version()))
                .build();
    }

    @PUT
    @Operation(
            operationId = "putResource",
            summary = "Publish or change a resource",
            description =
                    "Creates with `If-None-Match: *`, changes with `If-Match`. The same content again changes nothing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DirectoryResource.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DirectoryResource.class)))
    @Transactional
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @NotNull @Valid ResourceDetails details) {
        require(org.tsunagari.access.Operation.MAINTAIN_RESOURCES);
        Resources.Put put = resources.put(id, details, ifMatch, ifNoneMatch);
        auditor.record(AuditEntry.of("put-resource", "resources/" + id));
        Response.ResponseBuilder answer =
                put.created() ? Response.created(URI.create("/api/v1/resources/" + id)) : Response.ok();
        return answer.entity(put.resource())
                .tag(ExpectedVersion.tag(put.resource().version()))
                .build();
    }

    private void require(org.tsunagari.access.Operation operation) {
        if (!AccessPolicy.mayEver(actor.get().roles(), operation)) {
            throw new Refused(CommonProblem.FORBIDDEN);
        }
    }
}
