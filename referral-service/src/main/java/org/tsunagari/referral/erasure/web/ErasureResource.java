package org.tsunagari.referral.erasure.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Receipt;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.erasure.model.ErasureReason;
import org.tsunagari.referral.erasure.model.ErasureRefusal;
import org.tsunagari.referral.erasure.model.ErasureRequest;
import org.tsunagari.referral.erasure.model.HoldReason;
import org.tsunagari.referral.erasure.usecase.DecideErasure;
import org.tsunagari.referral.erasure.usecase.HoldErasure;
import org.tsunagari.referral.erasure.usecase.RequestErasure;
import org.tsunagari.referral.identifier.model.PersonId;

/** Erasure over HTTP. */
@Path("/api/v1/persons/{id}/erasure")
@Tag(name = "Persons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ErasureResource {

    private final RequestErasure request;
    private final DecideErasure decide;
    private final HoldErasure hold;
    private final Idempotency idempotency;
    private final PersonAccess access;

    ErasureResource(
            RequestErasure request,
            DecideErasure decide,
            HoldErasure hold,
            Idempotency idempotency,
            PersonAccess access) {
        this.request = request;
        this.decide = decide;
        this.hold = hold;
        this.idempotency = idempotency;
        this.access = access;
    }

    /** Why the person is to be erased. */
    @Schema(name = "RequestErasure")
    public record ErasureRequestBody(@NotNull ErasureReason reason) {}

    /** Why the person is not erased. */
    @Schema(name = "RefuseErasure")
    public record RefusalRequest(@NotNull ErasureRefusal reason) {}

    /** What in law stands against an erasure. */
    @Schema(name = "PlaceLegalHold")
    public record HoldRequest(
            @NotNull HoldReason reason,

            @Schema(description = "Last day; without one until lifted") @Nullable
            LocalDate until) {}

    @GET
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "getErasure",
            summary = "Who asked for the erasure of a person, and what stands against it",
            description = "Requests and legal holds, latest first. While a request is open its version is in "
                    + "`ETag`, for the decision. For the person and the centre.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ErasureStateView.class)))
    public Response state(@PathParam("id") UUID id) {
        HoldErasure.State state = hold.state(new PersonId(id));
        Response.ResponseBuilder answer =
                Response.ok(ErasureStateView.from(state)).header(HttpHeaders.CACHE_CONTROL, "no-store");
        state.open().ifPresent(open -> answer.tag(ExpectedVersion.tag(open.version())));
        return answer.build();
    }

    @POST
    @Operation(operationId = "requestErasure", summary = "Ask that a person be erased", description = """
                    Nothing is erased yet: a second person at the centre confirms or refuses. The person may ask with the own \
                    account.""")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ErasureView.class)))
    public Response ask(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid ErasureRequestBody body) {
        access.requireEver(org.tsunagari.access.Operation.REQUEST_ERASURE);
        return idempotency.create(key, body, () -> {
            ErasureRequest made = request.handle(new PersonId(id), body.reason());
            return new Receipt(
                    URI.create("/api/v1/persons/" + id + "/erasure"), made.version(), ErasureView.from(made));
        });
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "withdrawErasureRequest",
            summary = "Take the request back, as long as nobody has decided",
            description = "By the side that asked, the person or the centre; the other is told "
                    + "`erasure-asked-by-other-side`: the centre refuses with a reason. Nothing is erased, and a new "
                    + "request can be made at any time.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ErasureView.class)))
    public ErasureView withdraw(@PathParam("id") UUID id) {
        access.requireEver(org.tsunagari.access.Operation.REQUEST_ERASURE);
        return ErasureView.from(request.withdraw(new PersonId(id)));
    }

    @POST
    @Path("/confirmation")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "confirmErasure", summary = "Erase the person", description = """
                    By somebody else than who asked. At once and for good: the keys of all of the person's records are destroyed, \
                    here and in the other services as soon as they hear of it, backups included. Codes, dates and ids stay, for \
                    statistics, retention duties and the audit trail; nobody can read from them who it was. Refused with \
                    `erasure-held` while a legal hold or an open referral stands against it.""")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ErasureView.class)))
    public ErasureView confirm(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.requireEver(org.tsunagari.access.Operation.DECIDE_ERASURE);
        return ErasureView.from(decide.confirm(new PersonId(id), ExpectedVersion.fromIfMatch(ifMatch)));
    }

    @POST
    @Path("/refusal")
    @Operation(
            operationId = "refuseErasure",
            summary = "Do not erase the person, with a reason code",
            description = "By the centre, with the `ETag` of the open request. The person reads the reason code; a "
                    + "new request can be made at any time.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ErasureView.class)))
    public ErasureView refuse(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RefusalRequest body) {
        access.requireEver(org.tsunagari.access.Operation.DECIDE_ERASURE);
        return ErasureView.from(decide.refuse(new PersonId(id), ExpectedVersion.fromIfMatch(ifMatch), body.reason()));
    }

    @POST
    @Path("/holds")
    @Operation(
            operationId = "placeLegalHold",
            summary = "Say what in law stands against an erasure",
            description = "While a hold stands, an erasure cannot be confirmed (`erasure-held`). Says a reason code "
                    + "and, where it is known, until when. For the centre.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ErasureStateView.HoldView.class)))
    public Response place(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid HoldRequest body) {
        access.requireEver(org.tsunagari.access.Operation.DECIDE_ERASURE);
        return idempotency.create(
                key,
                body,
                () -> new Receipt(
                        URI.create("/api/v1/persons/" + id + "/erasure"),
                        0,
                        ErasureStateView.HoldView.from(
                                hold.place(new PersonId(id), body.reason(), Optional.ofNullable(body.until())))));
    }

    @POST
    @Path("/holds/{hold}/lifting")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "liftLegalHold",
            summary = "Say that it does not stand against an erasure any more",
            description = "The hold stays in the list with the time of its end. For the centre.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ErasureStateView.HoldView.class)))
    public ErasureStateView.HoldView lift(@PathParam("id") UUID id, @PathParam("hold") UUID holdId) {
        access.requireEver(org.tsunagari.access.Operation.DECIDE_ERASURE);
        return ErasureStateView.HoldView.from(hold.lift(new PersonId(id), holdId));
    }
}
