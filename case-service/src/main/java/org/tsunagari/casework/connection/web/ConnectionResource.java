package org.tsunagari.casework.connection.web;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.web.CursorIds;
import org.tsunagari.casework.connection.model.Connection;
import org.tsunagari.casework.connection.model.ConnectionId;
import org.tsunagari.casework.connection.usecase.EndConnection;
import org.tsunagari.casework.connection.usecase.MakeConnection;
import org.tsunagari.casework.connection.usecase.ReadConnections;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.kit.web.Receipt;

/** Connections over HTTP. */
@Path("/api/v1/cases/{caseId}/connections")
@Tag(name = "Connections", description = "Who noticed the person, and where the person got connected")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "503", ref = "Unavailable")
class ConnectionResource {

    private final MakeConnection make;
    private final EndConnection end;
    private final ReadConnections read;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    ConnectionResource(
            MakeConnection make, EndConnection end, ReadConnections read, Idempotency idempotency, CurrentActor actor) {
        this.make = make;
        this.end = end;
        this.read = read;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @GET
    @Operation(
            operationId = "listCaseConnections",
            summary = "Connections of a case, in order of recording",
            description = "Where the person came from and where it led, ended connections included. Texts are null "
                    + "where you may not read them.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ConnectionPage.class)))
    public Response list(
            @PathParam("caseId") UUID caseId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor, 1);
        Optional<ConnectionId> after = page.after().map(key -> new ConnectionId(CursorIds.ofCursor(key.getFirst())));
        List<ReadConnections.Seen> found = read.page(actor.get(), new CaseId(caseId), after, page.limit() + 1);
        return Page.of(found, page, seen -> List.of(seen.connection().id().toString()))
                .map(ConnectionView::from)
                .response(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCaseConnection",
            summary = "One connection",
            description = "Its version is in `ETag`, for the ending. Texts are null where you may not read them.")
    @APIResponse(
            responseCode = "200",
            description = "The connection",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Its version",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ConnectionView.class)))
    public Response get(@PathParam("caseId") UUID caseId, @PathParam("id") UUID id) {
        ReadConnections.Seen seen = read.one(actor.get(), new CaseId(caseId), new ConnectionId(id));
        return Response.ok(ConnectionView.from(seen))
                .tag(ExpectedVersion.tag(seen.connection().version()))
                .build();
    }

    @POST
    @Operation(
            operationId = "makeCaseConnection",
            summary = "Record a connection",
            description = "The kind must belong to the category. The entry from the source of a referral is recorded "
                    + "by itself.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ConnectionReceipt.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response make(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
            @NotNull @Valid ConnectRequest wanted) {
        return idempotency.create(key, wanted, () -> {
            Connection made = make.handle(actor.get(), new CaseId(caseId), wanted::toTie);
            UUID id = made.id().value();
            URI location = URI.create("/api/v1/cases/" + caseId + "/connections/" + id);
            return new Receipt(location, made.version(), new ConnectionReceipt(id, caseId));
        });
    }

    @POST
    @Path("/{id}/ending")
    @Operation(
            operationId = "endCaseConnection",
            summary = "Record that a connection is no more",
            description = "Needs the connection's ETag in `If-Match`.")
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content = @Content(schema = @Schema(implementation = ConnectionReceipt.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response end(
            @PathParam("caseId") UUID caseId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String ifMatch,
            @NotNull @Valid EndConnectionRequest ending) {
        ExpectedVersion seen = ExpectedVersion.fromIfMatch(ifMatch);
        Connection ended = end.handle(actor.get(), new CaseId(caseId), new ConnectionId(id), seen, ending.endedOn());
        return Response.ok(new ConnectionReceipt(ended.id().value(), caseId))
                .tag(ExpectedVersion.tag(ended.version()))
                .build();
    }
}
