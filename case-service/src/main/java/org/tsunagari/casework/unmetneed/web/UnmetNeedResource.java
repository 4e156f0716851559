package org.tsunagari.casework.unmetneed.web;

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
import org.tsunagari.casework.prescription.model.ResourceId;
import org.tsunagari.casework.unmetneed.model.UnmetNeed;
import org.tsunagari.casework.unmetneed.model.UnmetNeedId;
import org.tsunagari.casework.unmetneed.usecase.CloseUnmetNeed;
import org.tsunagari.casework.unmetneed.usecase.ReadUnmetNeeds;
import org.tsunagari.casework.unmetneed.usecase.RecordUnmetNeed;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.kit.web.Receipt;

/** Unmet needs over HTTP. */
@Path("/api/v1/cases/{caseId}/unmet-needs")
@Tag(name = "UnmetNeeds", description = "What would help and does not exist")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "503", ref = "Unavailable")
class UnmetNeedResource {

    private final RecordUnmetNeed record;
    private final CloseUnmetNeed close;
    private final ReadUnmetNeeds read;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    UnmetNeedResource(
            RecordUnmetNeed record,
            CloseUnmetNeed close,
            ReadUnmetNeeds read,
            Idempotency idempotency,
            CurrentActor actor) {
        this.record = record;
        this.close = close;
        this.read = read;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @GET
    @Operation(
            operationId = "listCaseUnmetNeeds",
            summary = "What is missing for the person, in order of recording",
            description =
                    "Also what is no longer missing, with the reason. The wish is null where you may not read " + "it.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = UnmetNeedPage.class)))
    public Response list(
            @PathParam("caseId") UUID caseId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor, 1);
        Optional<UnmetNeedId> after = page.after().map(key -> new UnmetNeedId(CursorIds.ofCursor(key.getFirst())));
        List<ReadUnmetNeeds.Seen> found = read.page(actor.get(), new CaseId(caseId), after, page.limit() + 1);
        return Page.of(found, page, seen -> List.of(seen.need().id().toString()))
                .map(UnmetNeedView::from)
                .response(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCaseUnmetNeed",
            summary = "One unmet need",
            description = "Its version is in `ETag`, for the closure. The wish is null where you may not read it.")
    @APIResponse(
            responseCode = "200",
            description = "The unmet need",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Its version",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = UnmetNeedView.class)))
    public Response get(@PathParam("caseId") UUID caseId, @PathParam("id") UUID id) {
        ReadUnmetNeeds.Seen seen = read.one(actor.get(), new CaseId(caseId), new UnmetNeedId(id));
        return Response.ok(UnmetNeedView.from(seen))
                .tag(ExpectedVersion.tag(seen.need().version()))
                .build();
    }

    @POST
    @Operation(
            operationId = "recordCaseUnmetNeed",
            summary = "Record what would help and does not exist (あるとよい)",
            description =
                    "The kind must belong to the category. Category, kind and district are counted on the directory's "
                            + "board (`/resource-gaps`), without the person; the words stay here.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = UnmetNeedReceipt.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response record(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
            @NotNull @Valid RecordUnmetNeedRequest wanted) {
        return idempotency.create(key, wanted, () -> {
            UnmetNeed need = record.handle(
                    actor.get(), new CaseId(caseId), wanted::toMissing, Optional.ofNullable(wanted.recordedOn()));
            UUID id = need.id().value();
            URI location = URI.create("/api/v1/cases/" + caseId + "/unmet-needs/" + id);
            return new Receipt(location, need.version(), new UnmetNeedReceipt(id, caseId));
        });
    }

    @POST
    @Path("/{id}/closure")
    @Operation(
            operationId = "closeCaseUnmetNeed",
            summary = "Record why it is no longer missing, and which resource was found",
            description = "Needs the unmet need's ETag in `If-Match`.")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = UnmetNeedReceipt.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response close(
            @PathParam("caseId") UUID caseId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String ifMatch,
            @NotNull @Valid CloseUnmetNeedRequest closing) {
        ExpectedVersion seen = ExpectedVersion.fromIfMatch(ifMatch);
        UnmetNeed closed = close.handle(
                actor.get(),
                new CaseId(caseId),
                new UnmetNeedId(id),
                seen,
                closing.outcome(),
                Optional.ofNullable(closing.resourceId()).map(ResourceId::new),
                Optional.ofNullable(closing.closedOn()));
        return Response.ok(new UnmetNeedReceipt(closed.id().value(), caseId))
                .tag(ExpectedVersion.tag(closed.version()))
                .build();
    }
}
