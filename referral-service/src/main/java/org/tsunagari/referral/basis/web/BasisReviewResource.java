package org.tsunagari.referral.basis.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.kit.web.QueryParameter;
import org.tsunagari.referral.basis.model.OtherBasis;
import org.tsunagari.referral.basis.persistence.ReviewQueue;
import org.tsunagari.referral.basis.usecase.ReviewBases;

/** The second person's queue over HTTP. */
@Path("/api/v1/basis-reviews")
@Tag(name = "Other bases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class BasisReviewResource {

    private final ReviewBases reviews;
    private final Clock clock;

    BasisReviewResource(ReviewBases reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** One entry of the queue. */
    @Schema(name = "BasisReviewRow", description = "Without the reason, which is opened one by one")
    public record ReviewRow(
            UUID id,
            UUID personId,
            OtherBasis.Type type,
            @Nullable UUID referralId,
            @Nullable String meetingName,
            Instant opens,
            Instant closes,
            String openedBy,
            Instant openedAt,
            OtherBasis.Status status,

            @Schema(description = "Until when it has to be judged; null once it is") @Nullable
            Instant dueAt,

            @Schema(description = "Whether that is past") boolean overdue,
            long version) {

        static ReviewRow from(ReviewBases.Waiting waiting, Instant now) {
            ReviewQueue.Entry entry = waiting.entry();
            return new ReviewRow(
                    entry.id(),
                    entry.person(),
                    entry.type(),
                    entry.referral(),
                    entry.meeting(),
                    entry.opens(),
                    entry.closes(),
                    entry.openedBy(),
                    entry.openedAt(),
                    entry.status(),
                    waiting.dueAt().orElse(null),
                    waiting.dueAt().filter(due -> due.isBefore(now)).isPresent(),
                    entry.version());
        }
    }

    /** A page of the queue. */
    @Schema(name = "BasisReviewPage")
    public record ReviewPage(
            List<ReviewRow> items, @Nullable String next) {}

    /** What the second person found. */
    @Schema(name = "JudgeBasis")
    public record JudgeRequest(@Nullable @Size(max = 2000) String note) {
        @Override
        public String toString() {
            return "JudgeRequest[…]";
        }
    }

    @GET
    @Operation(
            operationId = "listBasisReviews",
            summary = "What waits for a second person",
            description = "Oldest first. For the centre.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReviewPage.class)))
    public Response list(
            @QueryParam("status") @Nullable @Parameter(schema = @Schema(implementation = OtherBasis.Status.class))
                    String status,
            @QueryParam("personId") @Nullable @Parameter(schema = @Schema(implementation = UUID.class)) String personId,
            @QueryParam("overdue")
                    @Nullable
                    @Parameter(
                            description = "true: only what waits past its time",
                            schema = @Schema(implementation = Boolean.class))
                    String overdue,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor, 2);
        return Page.of(
                        reviews.list(
                                QueryParameter.read("status", status, OtherBasis.Status::valueOf),
                                QueryParameter.read("personId", personId, UUID::fromString),
                                QueryParameter.isTrue("overdue", overdue),
                                page),
                        page,
                        waiting -> List.of(
                                waiting.entry().openedAt().toString(),
                                waiting.entry().id().toString()))
                .map(waiting -> ReviewRow.from(waiting, clock.instant()))
                .response(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getBasisReview",
            summary = "One of them, with its reason",
            description = "The reason of a conference window or an emergency in full, and what a second person said "
                    + "about it. For the centre.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BasisReviewView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(reviews.one(id));
    }

    @POST
    @Path("/{id}/confirmation")
    @Operation(
            operationId = "confirmBasis",
            summary = "The reason holds",
            description = "From now on a conference admits its members while its window is open. Not by who opened it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BasisReviewView.class)))
    public Response confirm(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable @Valid JudgeRequest request) {
        return answer(reviews.confirm(id, ExpectedVersion.fromIfMatch(ifMatch), note(request)));
    }

    @POST
    @Path("/{id}/rejection")
    @Operation(
            operationId = "rejectBasis",
            summary = "The reason does not hold",
            description =
                    "The access ends at once, an emergency's too; what was seen stays in the disclosure ledger. A referral that was sent on this basis is put on hold, and its parties are told.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BasisReviewView.class)))
    public Response reject(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable @Valid JudgeRequest request) {
        return answer(reviews.reject(id, ExpectedVersion.fromIfMatch(ifMatch), note(request)));
    }

    private static Optional<String> note(@Nullable JudgeRequest request) {
        return Optional.ofNullable(request).map(JudgeRequest::note);
    }

    private static Response answer(OtherBasis basis) {
        return Response.ok(BasisReviewView.from(basis))
                .tag(ExpectedVersion.tag(basis.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
