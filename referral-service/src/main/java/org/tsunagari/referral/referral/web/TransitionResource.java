package org.tsunagari.referral.referral.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.WithdrawnBy;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.TransitionReason;
import org.tsunagari.referral.referral.usecase.DecideReferral;
import org.tsunagari.referral.referral.usecase.MoveReferral.Why;
import org.tsunagari.referral.referral.usecase.ReadReferral;

/** What becomes of a referral, each transition a sub-resource; {@code docs/referral-states.md} shows the table. */
@Path("/api/v1/referrals")
@Tag(name = "Referrals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class TransitionResource {

    private final DecideReferral decide;
    private final ReadReferral read;
    private final ChangedReferral changed;
    private final PersonAccess access;

    TransitionResource(DecideReferral decide, ReadReferral read, ChangedReferral changed, PersonAccess access) {
        this.decide = decide;
        this.read = read;
        this.changed = changed;
        this.access = access;
    }

    @GET
    @Path("/{id}/transitions")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "listTransitions",
            summary = "Who did what with the referral, when and why",
            description = "The submission first. Notes are shown to those who may read the referral's free text.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TransitionList.class)))
    public Response history(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor, 1);
        Response answer = Page.of(
                        read.history(new ReferralId(id), page),
                        page,
                        entry -> List.of(String.valueOf(entry.position())))
                .map(TransitionView::from)
                .response(uri);
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/{id}/acceptance")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "acceptReferral", summary = "The centre takes the case", description = """
                    A case opens, or the person's open case takes the referral in; see `caseId` shortly after. What was told by \
                    phone can be accepted once the person has consented or another basis is recorded: `basis-required` \
                    otherwise.""")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response accept(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.requireEver(org.tsunagari.access.Operation.DECIDE_REFERRAL);
        return changed.answer(
                decide.accept(new ReferralId(id), ExpectedVersion.fromIfMatch(ifMatch), Why.NOTHING_TO_SAY));
    }

    @POST
    @Path("/{id}/basis")
    @Operation(
            operationId = "recordBasis",
            summary = "On which basis the centre acts on what it was told without consent",
            description = """
                    For a referral by phone or from the community that waits (`basis` is null): a support conference or \
                    an emergency, with the reason. If the person agrees instead, `POST /persons/{id}/consents` is all that \
                    is needed. `basis-known` where there is one.""")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response basis(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SubmitReferralRequest.OtherBasis request) {
        access.requireEver(org.tsunagari.access.Operation.DECIDE_REFERRAL);
        return changed.answer(decide.restOn(
                new ReferralId(id), ExpectedVersion.fromIfMatch(ifMatch), SubmissionReader.basis(request)));
    }

    /** Why the centre does not take the case. */
    @Schema(name = "DeclineReferral")
    public record DeclineRequest(
            @NotNull
            @Schema(
                    description =
                            "OUTSIDE_REMIT, NOT_A_RESIDENT, ALREADY_SUPPORTED, INSUFFICIENT_INFORMATION, NO_CAPACITY, "
                                    + "PERSON_DECLINES, CANNOT_BE_REACHED, DUPLICATE, REFERRED_ELSEWHERE, PERSON_DIED or OTHER",
                    examples = "OUTSIDE_REMIT")
            TransitionReason reason,

            @Schema(description = "What the code cannot say; for the referral's history") @Nullable @Size(max = 1000)
            String note) {

        @Override
        public String toString() {
            return "DeclineRequest[" + reason + "]";
        }
    }

    @POST
    @Path("/{id}/decline")
    @Operation(
            operationId = "declineReferral",
            summary = "The centre does not take the case, with a reason code",
            description =
                    "Ends the referral; the source reads the reason code, and the note where it may. Allowed "
                            + "while it is submitted, waits for information, or is on hold and was held before it was accepted.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response decline(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DeclineRequest request) {
        access.requireEver(org.tsunagari.access.Operation.DECIDE_REFERRAL);
        return changed.answer(decide.decline(
                new ReferralId(id), ExpectedVersion.fromIfMatch(ifMatch), why(request.reason(), request.note())));
    }

    /** Who takes the referral back, and why. */
    @Schema(name = "WithdrawReferral")
    public record WithdrawalRequest(
            @NotNull WithdrawnBy by,

            @Schema(
                    description =
                            "NEED_MET, REFERRED_ELSEWHERE, PERSON_DECLINES, PERSON_MOVED, NOT_STATED or OTHER; by the source "
                                    + "also CANNOT_BE_REACHED, DUPLICATE and PERSON_DIED. NOT_STATED if left out",
                    examples = "NEED_MET")
            @Nullable
            TransitionReason reason,

            @Schema(description = "What the code cannot say; for the referral's history") @Nullable @Size(max = 1000)
            String note) {

        @Override
        public String toString() {
            return "WithdrawalRequest[" + by + ", " + reason + "]";
        }
    }

    @POST
    @Path("/{id}/withdrawal")
    @Operation(
            operationId = "withdrawReferral",
            summary = "The source or the person takes the referral back",
            description = "The source and the centre also write down what the person told them. The source itself can "
                    + "withdraw until support begins, the person at any time.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid WithdrawalRequest request) {
        access.requireEver(org.tsunagari.access.Operation.WITHDRAW_REFERRAL);
        TransitionReason reason = request.reason() == null ? TransitionReason.NOT_STATED : request.reason();
        return changed.answer(decide.withdraw(
                new ReferralId(id), ExpectedVersion.fromIfMatch(ifMatch), request.by(), why(reason, request.note())));
    }

    /** Why nothing is done about it any more. */
    @Schema(name = "CloseReferral")
    public record ClosureRequest(
            @NotNull
            @Schema(
                    description =
                            "SUPPORT_ENDED, CASE_CLOSED, NEED_MET, REFERRED_ELSEWHERE, PERSON_DECLINES, CANNOT_BE_REACHED, "
                                    + "PERSON_MOVED, PERSON_DIED or OTHER",
                    examples = "SUPPORT_ENDED")
            TransitionReason reason,

            @Schema(description = "What the code cannot say; for the referral's history") @Nullable @Size(max = 1000)
            String note) {

        @Override
        public String toString() {
            return "ClosureRequest[" + reason + "]";
        }
    }

    @POST
    @Path("/{id}/closure")
    @Operation(
            operationId = "closeReferral",
            summary = "The centre closes the referral",
            description = "Closing the case closes its referrals by itself; this is for those that no case works on.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ClosureRequest request) {
        access.requireEver(org.tsunagari.access.Operation.DECIDE_REFERRAL);
        return changed.answer(decide.close(
                new ReferralId(id), ExpectedVersion.fromIfMatch(ifMatch), why(request.reason(), request.note())));
    }

    /** Why it should never have been there. */
    @Schema(name = "CorrectReferral")
    public record CorrectionRequest(
            @NotNull
            @Schema(
                    description = "WRONG_PERSON, WRONG_MUNICIPALITY, DUPLICATE, TEST_ENTRY or OTHER",
                    examples = "WRONG_PERSON")
            TransitionReason reason,

            @Schema(description = "What the code cannot say; for the referral's history") @Nullable @Size(max = 1000)
            String note) {

        @Override
        public String toString() {
            return "CorrectionRequest[" + reason + "]";
        }
    }

    @POST
    @Path("/{id}/entered-in-error")
    @Operation(
            operationId = "enterReferralInError",
            summary = "The referral should never have been there",
            description = "By the source until the centre has decided, by the centre at any time. What was recorded "
                    + "stays for the record; nobody counts it any more.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CorrectionRequest request) {
        access.requireEver(org.tsunagari.access.Operation.CORRECT_REFERRAL);
        return changed.answer(decide.enterInError(
                new ReferralId(id), ExpectedVersion.fromIfMatch(ifMatch), why(request.reason(), request.note())));
    }

    private static Why why(TransitionReason reason, @Nullable String note) {
        return new Why(Optional.of(reason), Optional.ofNullable(note));
    }

    /** A referral's history. */
    @Schema(name = "TransitionList")
    public record TransitionList(
            List<TransitionView> items, @Nullable String next) {}
}
