package org.tsunagari.casework.assignment.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.casework.assignment.usecase.AssignLinkWorker;
import org.tsunagari.casework.assignment.usecase.ReleaseLinkWorker;
import org.tsunagari.casework.casefile.model.Assignment;
import org.tsunagari.casework.casefile.model.AssignmentId;
import org.tsunagari.casework.casefile.model.Case;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.usecase.CaseAct;
import org.tsunagari.casework.casefile.usecase.ReadCase;
import org.tsunagari.casework.casefile.web.AssignmentView;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.Receipt;

/** Link workers on a case, over HTTP. */
@Path("/api/v1/cases/{caseId}/assignments")
@Tag(name = "Assignments", description = "Link workers on a case")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "503", ref = "Unavailable")
class AssignmentResource {

    private final AssignLinkWorker assign;
    private final ReleaseLinkWorker release;
    private final ReadCase read;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    AssignmentResource(
            AssignLinkWorker assign,
            ReleaseLinkWorker release,
            ReadCase read,
            Idempotency idempotency,
            CurrentActor actor) {
        this.assign = assign;
        this.release = release;
        this.read = read;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @GET
    @Operation(
            operationId = "listCaseAssignments",
            summary = "Link workers of a case, ended assignments included",
            description = "Who accompanies the person and who did, each with its period and role. For those who may "
                    + "read the case.")
    @APIResponse(
            responseCode = "200",
            description = "All of them on one page",
            content = @Content(schema = @Schema(implementation = AssignmentPage.class)))
    public Page<AssignmentView> list(@PathParam("caseId") UUID caseId) {
        return new Page<>(
                readable(caseId).snapshot().assignments().stream()
                        .map(AssignmentView::from)
                        .toList(),
                null);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCaseAssignment",
            summary = "One assignment",
            description = "Its version is in `ETag`, for the release. For those who may read the case.")
    @APIResponse(
            responseCode = "200",
            description = "The assignment",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Its version",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response get(@PathParam("caseId") UUID caseId, @PathParam("id") UUID id) {
        return answer(readable(caseId).assignment(new AssignmentId(id)).orElseThrow(Refused::notFound));
    }

    @POST
    @Operation(
            operationId = "assignLinkWorker",
            summary = "Assign a link worker",
            description = "From now on the link worker sees the case, as far as the person's consent covers the link "
                    + "worker's organisation.")
    @APIResponse(
            responseCode = "201",
            description = "Assigned",
            content = @Content(schema = @Schema(implementation = AssignmentReceipt.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response assign(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
            @NotNull @Valid AssignRequest wanted) {
        return idempotency.create(key, wanted, () -> {
            Assignment assignment = assign.handle(actor.get(), new CaseId(caseId), wanted.toAssignment());
            UUID id = assignment.id().value();
            URI location = URI.create("/api/v1/cases/" + caseId + "/assignments/" + id);
            return new Receipt(location, assignment.version(), new AssignmentReceipt(id, caseId));
        });
    }

    @POST
    @Path("/{id}/ending")
    @Operation(
            operationId = "releaseLinkWorker",
            summary = "Release a link worker",
            description =
                    "From now on the link worker sees nothing of the case. Needs the assignment's ETag in `If-Match`.")
    @APIResponse(
            responseCode = "200",
            description = "Released",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response release(
            @PathParam("caseId") UUID caseId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String ifMatch) {
        return answer(release.handle(
                actor.get(), new CaseId(caseId), new AssignmentId(id), ExpectedVersion.fromIfMatch(ifMatch)));
    }

    private Case readable(UUID caseId) {
        return read.handle(actor.get(), CaseAct.READ_ASSIGNMENTS, new CaseId(caseId))
                .file();
    }

    private static Response answer(Assignment assignment) {
        return Response.ok(AssignmentView.from(assignment))
                .tag(ExpectedVersion.tag(assignment.version()))
                .build();
    }
}
