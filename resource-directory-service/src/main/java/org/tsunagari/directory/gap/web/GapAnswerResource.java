package org.tsunagari.directory.gap.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.gap.model.Answer;
import org.tsunagari.directory.gap.model.Missing;
import org.tsunagari.directory.gap.usecase.AnswerGap;
import org.tsunagari.directory.gap.usecase.Gaps;
import org.tsunagari.directory.gap.usecase.ReadGaps;
import org.tsunagari.directory.hearing.model.Hearing.Telling;
import org.tsunagari.directory.query.Cursors;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionKind;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.kit.web.Receipt;

/** From wish to resource, over HTTP. */
@Path("/api/v1/resource-gaps/answers")
@Tag(name = "Gaps")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class GapAnswerResource {

    private final AnswerGap answer;
    private final ReadGaps read;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    GapAnswerResource(AnswerGap answer, ReadGaps read, Idempotency idempotency, CurrentActor actor) {
        this.answer = answer;
        this.read = read;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** How it came to be. */
    @Schema(name = "ResourceGapStory")
    public record StoryBody(
            @NotBlank @Size(max = 4000) String text,
            @Nullable @Size(max = 4000) String textEn,

            @Schema(description = "Those of whom it tells have agreed that everybody reads it", defaultValue = "false")
            @Nullable
            Boolean published) {

        Telling toModel() {
            return new Telling(
                    text.strip(),
                    textEn == null || textEn.isBlank() ? null : textEn.strip(),
                    Boolean.TRUE.equals(published));
        }

        static @Nullable StoryBody from(@Nullable Telling story) {
            return story == null ? null : new StoryBody(story.text(), story.textEn(), story.published());
        }

        @Override
        public String toString() {
            return "StoryBody[…]";
        }
    }

    /** Which resource came to be because of what was missing. */
    @Schema(name = "NewResourceGapAnswer")
    public record AnswerRequest(
            @NotNull ConnectionCategory category,
            @Nullable @Size(max = 64) String kind,
            @Nullable @Size(max = 100) String district,
            @NotNull UUID resourceId,
            @RequestBody(required = false) @Nullable @Valid StoryBody story) {

        Missing toMissing() {
            if (kind != null) {
                ConnectionKind known = ConnectionKinds.find(kind)
                        .filter(leaf -> leaf.category() == category)
                        .orElseThrow(() -> Refused.invalid("/kind", "unknown-code"));
                return new Missing(category, known.code(), district);
            }
            return new Missing(category, null, district);
        }
    }

    /** An answer. */
    @Schema(name = "ResourceGapAnswer")
    public record AnswerView(
            @Schema(required = true) UUID id,
            @Schema(required = true) ConnectionCategory category,
            @Nullable String kind,
            @Nullable String district,
            @Schema(required = true) UUID resourceId,
            @Schema(required = true) String resourceName,

            @Schema(description = "How it came to be") @Nullable
            StoryBody story,

            @Schema(
                    required = true,
                    description =
                            "A story was told and taken back; to take it back, see `POST /resources/{id}/stories/{storyId}/withdrawal` with the id of the answer")
            boolean storyWithdrawn,

            @Schema(required = true) LocalDate answeredOn) {

        static AnswerView from(Gaps.Answered answered) {
            Answer answer = answered.answer();
            return new AnswerView(
                    answer.id(),
                    answer.missing().category(),
                    answer.missing().kind(),
                    answer.missing().district(),
                    answer.resource(),
                    answered.resourceName(),
                    StoryBody.from(answer.story()),
                    answer.storyWithdrawn(),
                    answer.on());
        }
    }

    /** A page of answers, for the OpenAPI document. */
    @Schema(
            name = "ResourceGapAnswerPage",
            requiredProperties = {"items", "next"})
    public record AnswerPage(
            List<AnswerView> items,
            @Schema(nullable = true) @Nullable String next) {}

    /** What was noted. */
    @Schema(name = "ResourceGapAnswerReceipt")
    public record AnswerReceipt(@Schema(required = true) UUID id) {}

    @GET
    @Operation(
            operationId = "listResourceGapAnswers",
            summary = "What came to be because it was missing",
            description =
                    "For those who accompany people and editors with every story, for analysts with those that everybody may read.")
    @APIResponse(
            responseCode = "200",
            description = "The newest first",
            content = @Content(schema = @Schema(implementation = AnswerPage.class)))
    public Response list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor, 1);
        List<Gaps.Answered> found =
                read.answers(actor.get(), page.after().map(keys -> Cursors.id(keys.getFirst())), page.limit() + 1);
        return Page.of(found, page, answered -> List.of(answered.answer().id().toString()))
                .map(AnswerView::from)
                .response(uri);
    }

    @POST
    @Operation(
            operationId = "answerResourceGap",
            summary = "Note which resource came to be because of what was missing, and how",
            description =
                    "The resource must be published, and of the category that was missing. Its provenance says so from then on; its story is told with its other stories where those concerned have agreed.")
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = AnswerReceipt.class)))
    public Response answer(
            @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid AnswerRequest request) {
        return idempotency.create(key, request, () -> {
            StoryBody story = request.story();
            Answer noted = answer.handle(
                    actor.get(), request.toMissing(), request.resourceId(), story == null ? null : story.toModel());
            return new Receipt(URI.create("/api/v1/resource-gaps/answers"), 0, new AnswerReceipt(noted.id()));
        });
    }
}
