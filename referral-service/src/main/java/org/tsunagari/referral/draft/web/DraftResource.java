package org.tsunagari.referral.draft.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.kit.problem.Problems;
import org.tsunagari.kit.problem.Violation;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.kit.web.QueryParameter;
import org.tsunagari.kit.web.Receipt;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.draft.model.DiscardReason;
import org.tsunagari.referral.draft.model.Draft;
import org.tsunagari.referral.draft.model.DraftState;
import org.tsunagari.referral.draft.usecase.DraftAttachments;
import org.tsunagari.referral.draft.usecase.ReadDrafts;
import org.tsunagari.referral.draft.usecase.WriteDraft;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.web.ReferralResource.ReferralReceipt;
import org.tsunagari.referral.referral.web.SubmitReferralRequest;

/** Drafts over HTTP. */
@Path("/api/v1/referral-drafts")
@Tag(
        name = "Referral drafts",
        description =
                "Referrals that are being written by a source, or keyed in by the centre from a FAX, a call or a visit")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class DraftResource {

    private final WriteDraft write;
    private final ReadDrafts read;
    private final DraftReader reader;
    private final DraftAttachments files;
    private final Idempotency idempotency;
    private final PersonAccess access;
    private final Problems problems;
    private final Clock clock;

    DraftResource(
            WriteDraft write,
            ReadDrafts read,
            DraftReader reader,
            DraftAttachments files,
            Idempotency idempotency,
            PersonAccess access,
            Problems problems,
            Clock clock) {
        this.write = write;
        this.read = read;
        this.reader = reader;
        this.files = files;
        this.idempotency = idempotency;
        this.access = access;
        this.problems = problems;
        this.clock = clock;
    }

    /** The answer to a new draft. */
    @Schema(name = "ReferralDraftReceipt", description = "What was begun; no personal data")
    public record DraftReceipt(UUID id, Channel channel, DraftState state) {}

    @POST
    @Operation(operationId = "beginReferralDraft", summary = "Begin a draft", description = """
                    Takes the body of `submitReferral` as far as it is known: only what is there is checked, and only for its \
                    types and names. A source leaves `channel` out and sees its own organisation's drafts. The centre names \
                    FAX, PHONE or COMMUNITY and sees all of its own; it cannot be changed afterwards. The content is \
                    encrypted with a key of its own, which is destroyed when the draft is submitted or discarded. A source's own \
                    is destroyed as well when nobody has changed it for 30 days; the source is told a week before. What the \
                    centre keys in waits for somebody, is reminded of and counted (`GET /queue-counts`).""")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = DraftReceipt.class)))
    public Response begin(
            @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull SubmitReferralRequest request) {
        requireEver();
        return idempotency.create(key, request, () -> {
            Draft draft = write.begin(reader.content(request));
            return new Receipt(
                    URI.create("/api/v1/referral-drafts/" + draft.id()),
                    draft.version(),
                    new DraftReceipt(draft.id(), draft.channel(), draft.state()));
        });
    }

    @GET
    @Operation(
            operationId = "listReferralDrafts",
            summary = "The tray of drafts",
            description =
                    "Newest first, your organisation's or the centre's. A row says from whom and when it came and the source's number, to find the FAX by; what it says of the person is opened one by one. What you began yourself: `mine=true`. What waits for a second person: `channel=FAX&state=OPEN`; what the centre should have submitted or discarded by now: `overdue=true`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftView.DraftPage.class)))
    public Response list(
            @QueryParam("channel") @Nullable @Parameter(schema = @Schema(implementation = Channel.class))
                    String channel,
            @QueryParam("state") @Nullable @Parameter(schema = @Schema(implementation = DraftState.class)) String state,
            @QueryParam("mine")
                    @Nullable
                    @Parameter(
                            description = "true: only those whose content you wrote as it is (`keyedBy`)",
                            schema = @Schema(implementation = Boolean.class))
                    String mine,
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
        Instant now = clock.instant();
        return Page.of(
                        read.list(
                                QueryParameter.read("channel", channel, Channel::valueOf),
                                QueryParameter.read("state", state, DraftState::valueOf),
                                QueryParameter.isTrue("mine", mine),
                                QueryParameter.isTrue("overdue", overdue),
                                page),
                        page,
                        draft ->
                                List.of(draft.createdAt().toString(), draft.id().toString()))
                .map(draft -> DraftView.Row.from(draft, reader.request(draft).orElse(null), read.dueAt(draft), now))
                .response(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getReferralDraft",
            summary = "One draft, and what is still missing",
            description = "`missing` has the violations that a submission would be refused for now.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response get(@PathParam("id") UUID id, @Context RoutingContext http) {
        return answer(read.one(id), http);
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "saveReferralDraft",
            summary = "Save a draft as it is now",
            description =
                    "Replaces all of the content. A verification is taken away: what was verified is not this. Where nothing differs but `personMatch`, it stays, and so does `keyedBy`: that is renewed by a search after 14 days, or when somebody likely the same was recorded since.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response save(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull SubmitReferralRequest request,
            @Context RoutingContext http) {
        requireEver();
        return answer(
                write.save(id, ExpectedVersion.fromIfMatch(ifMatch), reader.content(request), reader::isSearchedAnew),
                http);
    }

    @POST
    @Path("/{id}/verification")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "verifyReferralDraft",
            summary = "Somebody else has compared it with the FAX",
            description = """
                    For FAX only, once nothing is missing and its scan is attached: `scan-required`. `another-verifier-required` for the account that wrote the content \
                    as it is; whoever corrects it becomes that account. 422 is what the submission would be refused with, under the \
                    same codes and pointers: what is verified can only be refused as `person-match-outdated` any more. Renew \
                    `personMatch` alone then, and it stays verified.""")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response verify(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context RoutingContext http) {
        requireEver();
        return answer(write.verify(id, ExpectedVersion.fromIfMatch(ifMatch), reader::requireComplete), http);
    }

    @POST
    @Path("/{id}/submission")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "submitReferralDraft", summary = "Make the draft a referral", description = """
                    Answers as `submitReferral` does and refuses what it refuses; a FAX besides with `draft-not-verified` \
                    until a second account has verified it. Needs `If-Match` and an `Idempotency-Key`.""")
    @APIResponse(
            responseCode = "201",
            description = "Submitted",
            content = @Content(schema = @Schema(implementation = ReferralReceipt.class)))
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        requireEver();
        ExpectedVersion expected = ExpectedVersion.fromIfMatch(ifMatch);
        return idempotency.create(key, Map.of(), () -> {
            Referral referral = write.submit(id, expected, reader::command);
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

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "discardReferralDraft", summary = "Discard a draft", description = """
                    Its content is destroyed; that there was a draft, and who discarded it why, stays in the audit trail. Say the \
                    `reason`: what the centre keyed in was somebody's call for help. Left out, it is NOT_STATED.""")
    @APIResponse(responseCode = "204", description = "Discarded")
    public Response discard(
            @PathParam("id") UUID id,
            @QueryParam("reason")
                    @Nullable
                    @Parameter(
                            description = "Why nobody needs it any more",
                            schema = @Schema(implementation = DiscardReason.class))
                    String reason,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        requireEver();
        write.discard(
                id,
                ExpectedVersion.fromIfMatch(ifMatch),
                QueryParameter.read("reason", reason, DiscardReason::valueOf).orElse(DiscardReason.NOT_STATED));
        return Response.noContent().build();
    }

    private void requireEver() {
        access.requireEver(org.tsunagari.access.Operation.SUBMIT_REFERRAL);
    }

    private Response answer(Draft draft, RoutingContext http) {
        Stream<Violation> scan =
                files.lacksScan(draft) ? Stream.of(Violation.at("/attachments", "scan-required")) : Stream.empty();
        List<Violation> missing = Stream.concat(reader.missing(draft).stream(), scan)
                .map(found -> new Violation(found.pointer(), found.code(), problems.message(found, http)))
                .toList();
        return Response.ok(DraftView.from(draft, reader.request(draft).orElse(null), missing, read.dueAt(draft)))
                .tag(ExpectedVersion.tag(draft.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
