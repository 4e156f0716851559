package org.tsunagari.directory.hearing.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.hearing.usecase.ReadHearings;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.kit.identity.CurrentActor;

/** Stories over HTTP. */
@Path("/api/v1/resources/{id}/stories")
@Tag(name = "Quality")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "503", ref = "Unavailable")
class StoryResource {

    private final ReadHearings read;
    private final CurrentActor actor;

    StoryResource(ReadHearings read, CurrentActor actor) {
        this.read = read;
        this.actor = actor;
    }

    /** A story that may be told. */
    @Schema(name = "PublishedStory")
    public record StoryView(
            @Schema(required = true) String text, @Nullable String textEn) {}

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
                .map(story -> new StoryView(story.text(), story.textEn()))
                .toList());
    }
}
