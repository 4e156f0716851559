package org.tsunagari.referral.referral.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.WithdrawnBy;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Receipt;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.usecase.DecideReferral;
import org.tsunagari.referral.referral.usecase.ReadReferral;
import org.tsunagari.referral.referral.usecase.SubmitReferral;

/** Referrals over HTTP. */
@Path("/api/v1/referrals")
@Tag(name = "Referrals", description = "Form 1: a source asks the centre for help for a person")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ReferralResource {

    private final SubmitReferral submit;
    private final SubmissionReader reader;
    private final DecideReferral decide;
    private final ReadReferral read;
    private final Form1Printer printer;
    private final Idempotency idempotency;
    private final PersonAccess access;

    ReferralResource(
            SubmitReferral submit,
            SubmissionReader reader,
            DecideReferral decide,
            ReadReferral read,
            Form1Printer printer,
            Idempotency idempotency,
            PersonAccess access) {
        this.submit = submit;
        this.reader = reader;
        this.decide = decide;
        this.read = read;
        this.printer = printer;
        this.idempotency = idempotency;
        this.access = access;
    }

    /** The answer to a submission. */
    @Schema(name = "ReferralReceipt", description = "What was created; no personal data")
    public record ReferralReceipt(
            UUID id, @Schema(examples = "R5-0021") String number, UUID personId, ReferralStatus status) {}

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "submitReferral", summary = "Submit a referral (form 1)", description = """
                    Refers a person to the centre, with the person's consent or on another legal basis. A person who is known \
                    beyond doubt keeps the id; otherwise a new one is recorded. Send an `Idempotency-Key` of your own for each \
                    referral and repeat it when you are not sure that the answer reached you: there is one referral per key.""")
    @APIResponse(
            responseCode = "201",
            description = "Submitted",
            content = @Content(schema = @Schema(implementation = ReferralReceipt.class)))
    public Response submit(
            @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid SubmitReferralRequest request) {
        access.requireEver(org.tsunagari.access.Operation.SUBMIT_REFERRAL);
        return idempotency.create(key, request, () -> {
            Referral referral = submit.handle(reader.command(request));
            return new Receipt(
                    URI.create("/api/v1/referrals/" + referral.id()),
                    referral.version(),
                    new ReferralReceipt(
                            referral.id().value(),
                            referral.number().text(),
                            referral.person().value(),
                            referral.status()));
        });
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getReferral",
            summary = "One referral",
            description = "As JSON, or with `Accept: application/pdf` as the printable form 1.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReferralView.class)),
                @Content(mediaType = Form1Printer.PDF)
            })
    public Response get(@PathParam("id") UUID id) {
        ReadReferral.Read found = read.handle(new ReferralId(id), ReferralView.SHOWN);
        return Response.ok(ReferralView.from(found.referral(), found.support().orElse(null), found.visible()))
                .tag(ExpectedVersion.tag(found.referral().version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/{id}")
    @Produces(Form1Printer.PDF)
    @Operation(hidden = true)
    public Response print(@PathParam("id") UUID id) {
        return printer.answer(read.printed(new ReferralId(id)));
    }

    @POST
    @Path("/{id}/acceptance")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "acceptReferral",
            summary = "The centre takes the case",
            description = "A case opens, or the person's open case takes the referral in; see `caseId` shortly after.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response accept(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.requireEver(org.tsunagari.access.Operation.DECIDE_REFERRAL);
        return changed(decide.accept(new ReferralId(id), ExpectedVersion.fromIfMatch(ifMatch)));
    }

    /** Why the centre does not take the case. */
    @Schema(name = "DeclineReferral")
    public record DeclineRequest(
            @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,40}") @Schema(examples = "OUTSIDE_REMIT")
            String reason) {}

    @POST
    @Path("/{id}/decline")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "declineReferral", summary = "The centre does not take the case, with a reason code")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response decline(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DeclineRequest request) {
        access.requireEver(org.tsunagari.access.Operation.DECIDE_REFERRAL);
        return changed(decide.decline(new ReferralId(id), ExpectedVersion.fromIfMatch(ifMatch), request.reason()));
    }

    /** Who takes the referral back. */
    @Schema(name = "WithdrawReferral")
    public record WithdrawalRequest(@NotNull WithdrawnBy by) {}

    @POST
    @Path("/{id}/withdrawal")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawReferral", summary = "The source or the person takes the referral back")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid WithdrawalRequest request) {
        access.requireEver(org.tsunagari.access.Operation.WITHDRAW_REFERRAL);
        return changed(decide.withdraw(new ReferralId(id), ExpectedVersion.fromIfMatch(ifMatch), request.by()));
    }

    private static Response changed(Referral referral) {
        return Response.ok(ReferralView.from(referral, null, Set.of(org.tsunagari.access.DataCategory.NEEDS)))
                .tag(ExpectedVersion.tag(referral.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
