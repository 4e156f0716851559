package org.tsunagari.casework.profile.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
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
import org.tsunagari.casework.casefile.web.CaseReceipt;
import org.tsunagari.casework.profile.usecase.DescribeCase;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.ExpectedVersion;

/** Household and characteristics over HTTP; they are read with the case, whose version is theirs. */
@Path("/api/v1/cases/{caseId}")
@Tag(name = "Cases")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "409", ref = "Conflict")
@APIResponse(responseCode = "412", ref = "PreconditionFailed")
@APIResponse(responseCode = "422", ref = "Unprocessable")
@APIResponse(responseCode = "428", ref = "PreconditionRequired")
@APIResponse(responseCode = "503", ref = "Unavailable")
class ProfileResource {

    private final DescribeCase describe;
    private final CurrentActor actor;

    ProfileResource(DescribeCase describe, CurrentActor actor) {
        this.describe = describe;
        this.actor = actor;
    }

    @PUT
    @Path("/household")
    @Operation(
            operationId = "putCaseHousehold",
            summary = "Say who lives together",
            description = "Needs the case's ETag in `If-Match`. Saying the same again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Recorded",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The case's version",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CaseReceipt.class)))
    public Response household(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String ifMatch,
            @NotNull @Valid HouseholdRequest household) {
        return CaseReceipt.of(describe.household(
                actor.get(), new CaseId(caseId), ExpectedVersion.fromIfMatch(ifMatch), household.type()));
    }

    @PUT
    @Path("/characteristics")
    @Operation(
            operationId = "putCaseCharacteristics",
            summary = "Say what was found and which formal services were newly reached",
            description =
                    "Replaces both lists. Needs the case's ETag in `If-Match`. Saying the same again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Recorded",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The case's version",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CaseReceipt.class)))
    public Response characteristics(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String ifMatch,
            @NotNull @Valid CharacteristicsRequest found) {
        return CaseReceipt.of(describe.characteristics(
                actor.get(),
                new CaseId(caseId),
                ExpectedVersion.fromIfMatch(ifMatch),
                Set.copyOf(found.characteristics()),
                Set.copyOf(found.formalServices())));
    }
}
