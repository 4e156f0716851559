package org.tsunagari.directory.hearing.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.hearing.model.Hearing;
import org.tsunagari.directory.hearing.model.StoryWithdrawal;
import org.tsunagari.directory.hearing.usecase.ReadHearings;
import org.tsunagari.directory.hearing.usecase.WithdrawStory;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.kit.identity.CurrentActor;

/** Stories over HTTP. */
@Path("/api/v1/resources/{id}/stories")
@Tag(name = "Quality")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class StoryResource {

    private final ReadHearings read;
    private final WithdrawStory withdraw;
    private final CurrentActor actor;

    StoryResource(ReadHearings read, WithdrawStory withdraw, CurrentActor actor) {
        this.read = read;
        this.withdraw = withdraw;
        this.actor = actor;
    }

    /** A story that may be told. */
    @Schema(name = "PublishedStory")
    public record StoryView(
            @Schema(required = true, description = "By which it can be taken back")
            UUID id,

            @Schema(required = true) String text,
            @Nullable String textEn) {

        static StoryView from(Hearing.Story story) {
            return new StoryView(
                    story.id(), story.telling().text(), story.telling().textEn());
        }
    }

    /** On whose word. */
    @Schema(name = "NewStoryWithdrawal", description = "On whose word a story is taken back")
    public record WithdrawalRequest(@NotNull StoryWithdrawal.Reason reason) {}

    /** What stays of a story that was taken back. */
    @Schema(name = "StoryWithdrawal", description = "What stays of a story that was taken back")
    public record WithdrawalView(
            @Schema(required = true) UUID storyId,
            @Schema(required = true) StoryWithdrawal.Reason reason,
            @Schema(required = true) LocalDate withdrawnOn) {

        static WithdrawalView from(StoryWithdrawal withdrawal) {
            return new WithdrawalView(withdrawal.story(), withdrawal.reason(), withdrawal.on());
        }
    }

    /** Stories. */
    @Schema(name = "PublishedStoryList")
    public record StoryList(@Schema(required = true) List<StoryView> items) {}

    @GET
    @Operation(
            operationId = "listResourceStories",
            summary = "Stories of connection (つながりの事例)",
            description = "Those of which the people concerned have agreed that everybody reads them.")
    @APIResponse(
            responseCode = "200",
            description = "The newest first",
            content = @Content(schema = @Schema(implementation = StoryList.class)))
    public StoryList list(@PathParam("id") UUID id) {
        return new StoryList(read.stories(actor.get(), new ResourceId(id)).stream()
                .map(StoryView::from)
                .toList());
    }

    @POST
    @Path("/{storyId}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawResourceStory",
            summary = "Take a story back, on the word of who told it or of whom it tells",
            description =
                    "Told at a hearing or as the answer to a gap, published or not: its words are destroyed, and it is "
                            + "nowhere any more. Only the fact stays. For editors.")
    @APIResponse(
            responseCode = "200",
            description = "Taken back, now or before",
            content = @Content(schema = @Schema(implementation = WithdrawalView.class)))
    public WithdrawalView withdraw(
            @PathParam("id") UUID id, @PathParam("storyId") UUID storyId, @NotNull @Valid WithdrawalRequest request) {
        return WithdrawalView.from(withdraw.handle(actor.get(), new ResourceId(id), storyId, request.reason()));
    }
}
