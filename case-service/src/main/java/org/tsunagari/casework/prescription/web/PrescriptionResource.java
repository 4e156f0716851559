package org.tsunagari.casework.prescription.web;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.web.CursorIds;
import org.tsunagari.casework.prescription.model.Prescription;
import org.tsunagari.casework.prescription.model.PrescriptionId;
import org.tsunagari.casework.prescription.usecase.AgreePrescription;
import org.tsunagari.casework.prescription.usecase.ReadPrescriptions;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.kit.web.Receipt;

/** Prescriptions over HTTP. */
@Path("/api/v1/cases/{caseId}/prescriptions")
@Tag(name = "Prescriptions", description = "Where person and link worker agreed to go")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "503", ref = "Unavailable")
class PrescriptionResource {

    private static final int FIRST_AND_ONLY_VERSION = 0;

    private final AgreePrescription agree;
    private final ReadPrescriptions read;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    PrescriptionResource(AgreePrescription agree, ReadPrescriptions read, Idempotency idempotency, CurrentActor actor) {
        this.agree = agree;
        this.read = read;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @GET
    @Operation(
            operationId = "listCasePrescriptions",
            summary = "Prescriptions of a case, in order of recording",
            description = "What person and link worker agreed, each with its date. Connections name the "
                    + "prescription that led to them.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = PrescriptionPage.class)))
    public Response list(
            @PathParam("caseId") UUID caseId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor, 1);
        Optional<PrescriptionId> after =
                page.after().map(key -> new PrescriptionId(CursorIds.ofCursor(key.getFirst())));
        List<ReadPrescriptions.Named> found = read.page(actor.get(), new CaseId(caseId), after, page.limit() + 1);
        return Page.of(found, page, named -> List.of(named.prescription().id().toString()))
                .map(PrescriptionView::from)
                .response(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCasePrescription",
            summary = "One prescription",
            description =
                    "What was agreed, with its category and kind, and the resource of the directory if it is " + "one.")
    @APIResponse(
            responseCode = "200",
            description = "The prescription",
            content = @Content(schema = @Schema(implementation = PrescriptionView.class)))
    public Response get(@PathParam("caseId") UUID caseId, @PathParam("id") UUID id) {
        ReadPrescriptions.Named prescription = read.one(actor.get(), new CaseId(caseId), new PrescriptionId(id));
        return Response.ok(PrescriptionView.from(prescription))
                .tag(ExpectedVersion.tag(FIRST_AND_ONLY_VERSION))
                .build();
    }

    @POST
    @Operation(
            operationId = "agreeCasePrescription",
            summary = "Record where person and link worker agreed to go",
            description = "The kind must belong to the category.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = PrescriptionReceipt.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response agree(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
            @NotNull @Valid PrescribeRequest wanted) {
        return idempotency.create(key, wanted, () -> {
            Prescription agreed = agree.handle(actor.get(), new CaseId(caseId), wanted::destination, wanted.agreedOn());
            UUID id = agreed.id().value();
            URI location = URI.create("/api/v1/cases/" + caseId + "/prescriptions/" + id);
            return new Receipt(location, FIRST_AND_ONLY_VERSION, new PrescriptionReceipt(id, caseId));
        });
    }
}
