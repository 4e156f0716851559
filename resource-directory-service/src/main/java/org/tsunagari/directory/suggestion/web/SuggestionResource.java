package org.tsunagari.directory.suggestion.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
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
import org.tsunagari.directory.query.Cursors;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.directory.resource.web.ResourceRequest;
import org.tsunagari.directory.suggestion.model.DeclineReason;
import org.tsunagari.directory.suggestion.model.Suggestion;
import org.tsunagari.directory.suggestion.model.SuggestionKind;
import org.tsunagari.directory.suggestion.model.SuggestionState;
import org.tsunagari.directory.suggestion.usecase.DecideSuggestion;
import org.tsunagari.directory.suggestion.usecase.MakeSuggestion;
import org.tsunagari.directory.suggestion.usecase.ReadSuggestions;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Problem;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.kit.web.Receipt;

/** Suggestions over HTTP. */
@Path("/api/v1/suggestions")
@Tag(name = "Suggestions", description = "What residents know better, and what becomes of it")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class SuggestionResource {

    private final MakeSuggestion make;
    private final DecideSuggestion decide;
    private final ReadSuggestions read;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    SuggestionResource(
            MakeSuggestion make,
            DecideSuggestion decide,
            ReadSuggestions read,
            Idempotency idempotency,
            CurrentActor actor) {
        this.make = make;
        this.decide = decide;
        this.read = read;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** A page of suggestions, for the OpenAPI document. */
    @Schema(
            name = "SuggestionPage",
            requiredProperties = {"items", "next"})
    public record SuggestionPage(
            List<SuggestionView> items,
            @Schema(nullable = true) @Nullable String next) {}

    /** What was suggested. */
    @Schema(name = "SuggestionReceipt")
    public record SuggestionReceipt(@Schema(required = true) UUID id) {}

    /** What the editor makes of it. */
    @Schema(name = "SuggestionAcceptance")
    public record Acceptance(
            @Nullable
            @Valid
            @Schema(
                    description =
                            "The resource as it is to be, instead of what was suggested; of a new one that lacks a kind it is needed")
            ResourceRequest resource,

            @Nullable
            @PositiveOrZero
            @Schema(
                    description =
                            "Version of the resource that the editor has looked at, as its `ETag` says; of a CORRECTION with `resource` it is needed, and 412 where somebody has changed it since")
            Long resourceVersion) {

        DecideSuggestion.Wording toWording() {
            return new DecideSuggestion.Wording(
                    Optional.ofNullable(resource).map(ResourceRequest::toDetails), resourceVersion);
        }
    }

    /** Why not. */
    @Schema(name = "SuggestionDecline")
    public record Decline(
            @NotNull DeclineReason reason,

            @Nullable @Size(max = 1000) @Schema(description = "To who made it")
            String answer) {

        @Override
        public String toString() {
            return "Decline[" + reason + "]";
        }
    }

    @GET
    @Operation(
            operationId = "listSuggestions",
            summary = "The queue, for editors; the own ones, for everybody",
            description =
                    "Who is no editor sees what the own account has suggested and everything that is kept of it (subject access). Suggestions are deleted 90 days after the decision.")
    @APIResponse(
            responseCode = "200",
            description = "The oldest first",
            content = @Content(schema = @Schema(implementation = SuggestionPage.class)))
    public Response list(
            @QueryParam("own")
                    @Nullable
                    @Parameter(
                            description = "Only those of the own account",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    String own,
            @QueryParam("state") @Nullable @Parameter(schema = @Schema(implementation = SuggestionState.class))
                    String state,
            @QueryParam("kind") @Nullable @Parameter(schema = @Schema(implementation = SuggestionKind.class))
                    String kind,
            @QueryParam("resourceId") @Nullable UUID resourceId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor, 1);
        ReadSuggestions.Query query = new ReadSuggestions.Query(
                QueryText.flag("own", own),
                QueryText.given(state).map(code -> QueryText.code("state", SuggestionState.class, code)),
                QueryText.given(kind).map(code -> QueryText.code("kind", SuggestionKind.class, code)),
                Optional.ofNullable(resourceId));
        List<Suggestion> found =
                read.page(actor.get(), query, page.after().map(keys -> Cursors.id(keys.getFirst())), page.limit() + 1);
        return Page.of(found, page, suggestion -> List.of(suggestion.id().toString()))
                .map(SuggestionView::from)
                .response(uri);
    }

    @POST
    @Operation(
            operationId = "makeSuggestion",
            summary = "Suggest a resource, a correction, or something that one should know",
            description = "For everybody who has signed in; at most ten a day for an account.")
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = SuggestionReceipt.class)))
    @APIResponse(
            responseCode = "429",
            description = "`too-many-suggestions`: please go on tomorrow",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response make(
            @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid SuggestionRequest request) {
        return idempotency.create(key, request, () -> {
            Suggestion made = make.handle(actor.get(), request.kind(), request.resourceId(), request.toWords());
            return new Receipt(
                    URI.create("/api/v1/suggestions/" + made.id()), made.version(), new SuggestionReceipt(made.id()));
        });
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSuggestion",
            summary = "One suggestion, for editors and who made it",
            description =
                    "With what became of it. Its version is in `ETag`, for acceptance, decline and " + "withdrawal.")
    @APIResponse(
            responseCode = "200",
            description = "The suggestion, its version in `ETag`",
            content = @Content(schema = @Schema(implementation = SuggestionView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(read.one(actor.get(), id));
    }

    @POST
    @Path("/{id}/acceptance")
    @Operation(
            operationId = "acceptSuggestion",
            summary = "Take a suggestion up",
            description =
                    "A new resource becomes a draft with its provenance, a correction is applied, a comment is taken note of. No correction tells more of a confidential place (422 `less-confidential`).")
    @APIResponse(
            responseCode = "200",
            description = "Taken up; `resourceId` is what came of it",
            content = @Content(schema = @Schema(implementation = SuggestionView.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response accept(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Acceptance acceptance) {
        return answer(decide.accept(actor.get(), id, ExpectedVersion.fromIfMatch(ifMatch), acceptance.toWording()));
    }

    @POST
    @Path("/{id}/decline")
    @Operation(
            operationId = "declineSuggestion",
            summary = "Do not take a suggestion up, and say why",
            description = "With a reason code, and words for the person who made it. By an editor.")
    @APIResponse(
            responseCode = "200",
            description = "Declined",
            content = @Content(schema = @Schema(implementation = SuggestionView.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response decline(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Decline why) {
        return answer(
                decide.decline(actor.get(), id, ExpectedVersion.fromIfMatch(ifMatch), why.reason(), why.answer()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "withdrawSuggestion",
            summary = "Take an own suggestion back",
            description = "By who made it, as long as nobody has decided.")
    @APIResponse(
            responseCode = "200",
            description = "Taken back",
            content = @Content(schema = @Schema(implementation = SuggestionView.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(decide.withdraw(actor.get(), id, ExpectedVersion.fromIfMatch(ifMatch)));
    }

    private static Response answer(Suggestion suggestion) {
        return Response.ok(SuggestionView.from(suggestion))
                .tag(ExpectedVersion.tag(suggestion.version()))
                .build();
    }
}
