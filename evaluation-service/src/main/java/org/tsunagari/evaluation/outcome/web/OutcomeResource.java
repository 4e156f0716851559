package org.tsunagari.evaluation.outcome.web;

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
import org.tsunagari.evaluation.fact.model.CaseId;
import org.tsunagari.evaluation.outcome.model.Outcome;
import org.tsunagari.evaluation.outcome.model.OutcomeId;
import org.tsunagari.evaluation.outcome.usecase.ReadOutcomes;
import org.tsunagari.evaluation.outcome.usecase.RecordOutcome;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.kit.web.Receipt;

/** Outcomes over HTTP. */
@Path("/api/v1/outcomes")
@Tag(name = "Outcomes", description = "A person's answers before and after")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "503", ref = "Unavailable")
class OutcomeResource {

    private final RecordOutcome record;
    private final ReadOutcomes read;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    OutcomeResource(RecordOutcome record, ReadOutcomes read, Idempotency idempotency, CurrentActor actor) {
        this.record = record;
        this.read = read;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @POST
    @Operation(
            operationId = "recordOutcome",
            summary = "Record a person's answers",
            description =
                    "One baseline for each case and instrument version, any number of follow-ups. Nothing is changed "
                            + "afterwards: a mistake is corrected by a further outcome that names it in `corrects`. A case "
                            + "becomes known a moment after it was opened; until then the answer is 404.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = OutcomeReceipt.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response record(
            @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
            @NotNull @Valid OutcomeRequest wanted) {
        return idempotency.create(key, wanted, () -> {
            Outcome recorded = record.handle(actor.get(), wanted.toNewOutcome());
            UUID id = recorded.id().value();
            URI location = URI.create("/api/v1/outcomes/" + id);
            return new Receipt(location, recorded.version(), new OutcomeReceipt(id, wanted.caseId()));
        });
    }

    @GET
    @Operation(
            operationId = "listOutcomes",
            summary = "Outcomes of a case, in order of recording",
            description = "Baseline and follow-ups in all versions of all instruments. Notes beside the answers are "
                    + "null where you may not read them.")
    @APIResponse(
            responseCode = "200",
            description = "A page; corrected records are in it and say so",
            headers =
                    @Header(
                            name = "Link",
                            description = "`rel=\"next\"`",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = OutcomePage.class)))
    public Response list(
            @QueryParam("caseId") @Parameter(required = true, schema = @Schema(implementation = UUID.class)) @Nullable
                    String caseId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        CaseId file = new CaseId(QueryText.requiredId("caseId", caseId));
        PageRequest page = PageRequest.of(limit, cursor, 1);
        Optional<OutcomeId> after = page.after().map(key -> new OutcomeId(QueryText.cursorId(key.getFirst())));
        List<ReadOutcomes.Seen> found = read.page(actor.get(), file, after, page.limit() + 1);
        return Page.of(found, page, seen -> List.of(seen.outcome().id().toString()))
                .map(OutcomeView::from)
                .response(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getOutcome",
            summary = "One outcome",
            description = "Its version is in `ETag`. A corrected record names the one that replaces it in "
                    + "`correctedBy`.")
    @APIResponse(
            responseCode = "200",
            description = "The outcome",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Its version",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = OutcomeView.class)))
    public Response get(@PathParam("id") UUID id) {
        ReadOutcomes.Seen seen = read.one(actor.get(), new OutcomeId(id));
        return Response.ok(OutcomeView.from(seen))
                .tag(ExpectedVersion.tag(seen.outcome().version()))
                .build();
    }
}
