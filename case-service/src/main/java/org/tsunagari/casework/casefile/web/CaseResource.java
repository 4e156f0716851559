package org.tsunagari.casework.casefile.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.casework.casefile.model.Case;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.model.FreeText;
import org.tsunagari.casework.casefile.usecase.CaseAct;
import org.tsunagari.casework.casefile.usecase.CloseCase;
import org.tsunagari.casework.casefile.usecase.Permitted;
import org.tsunagari.casework.casefile.usecase.ReadCase;
import org.tsunagari.casework.casefile.usecase.ReopenCase;
import org.tsunagari.casework.casefile.usecase.SearchCases;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;

/** Cases over HTTP. They are not created here: a case opens when a referral is accepted. */
@Path("/api/v1/cases")
@Tag(name = "Cases", description = "What is done for a person")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
class CaseResource {

    private final ReadCase read;
    private final SearchCases search;
    private final CloseCase close;
    private final ReopenCase reopen;
    private final CurrentActor actor;

    CaseResource(ReadCase read, SearchCases search, CloseCase close, ReopenCase reopen, CurrentActor actor) {
        this.read = read;
        this.search = search;
        this.close = close;
        this.reopen = reopen;
        this.actor = actor;
    }

    @GET
    @Operation(
            operationId = "listCases",
            summary = "Cases that you may read, newest first",
            description = "Contains exactly the cases that `getCase` would show you.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            headers =
                    @Header(
                            name = "Link",
                            description = "`rel=\"next\"`",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CasePage.class)))
    public Response list(@BeanParam CaseSearchParameters parameters, @Context UriInfo uri) {
        PageRequest page = parameters.page();
        List<Case> found = search.handle(actor.get(), parameters.search(page));
        return Page.of(found, page, file -> List.of(file.id().toString()))
                .map(CaseSummary::from)
                .response(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCase",
            summary = "One case",
            description =
                    "Shows what your role, your assignment and the person's consent allow; `redacted` names the rest.")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Its version",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response get(@PathParam("id") UUID id) {
        Permitted permitted = read.handle(actor.get(), CaseAct.READ_CASE, new CaseId(id));
        return Response.ok(CaseView.from(permitted))
                .tag(ExpectedVersion.tag(permitted.file().version()))
                .build();
    }

    @POST
    @Path("/{id}/closure")
    @Operation(
            operationId = "closeCase",
            summary = "Close a case",
            description = "Support ends and all link workers are released. Needs the case's ETag in `If-Match`.")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = CaseReceipt.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String ifMatch,
            @NotNull @Valid CloseCaseRequest closure) {
        return CaseReceipt.of(close.handle(
                actor.get(),
                new CaseId(id),
                ExpectedVersion.fromIfMatch(ifMatch),
                new FreeText(closure.reason().strip())));
    }

    @POST
    @Path("/{id}/reopening")
    @Operation(
            operationId = "reopenCase",
            summary = "Reopen a closed case",
            description = "Refused while the person has another open case. Needs the case's ETag in `If-Match`.")
    @APIResponse(
            responseCode = "200",
            description = "Open again",
            content = @Content(schema = @Schema(implementation = CaseReceipt.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response reopen(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String ifMatch) {
        return CaseReceipt.of(reopen.handle(actor.get(), new CaseId(id), ExpectedVersion.fromIfMatch(ifMatch)));
    }
}
