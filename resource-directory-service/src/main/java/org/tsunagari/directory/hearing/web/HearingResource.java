package org.tsunagari.directory.hearing.web;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
import org.tsunagari.directory.hearing.usecase.ReadHearings;
import org.tsunagari.directory.hearing.usecase.RecordHearing;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Receipt;

/** Hearings over HTTP. */
@Path("/api/v1/resources/{id}/hearings")
@Tag(name = "Quality")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class HearingResource {

    private final RecordHearing record;
    private final ReadHearings read;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    HearingResource(RecordHearing record, ReadHearings read, Idempotency idempotency, CurrentActor actor) {
        this.record = record;
        this.read = read;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** A story of connection. */
    @Schema(name = "ConnectionStory", description = "How somebody got connected there (つながりの事例)")
    public record StoryBody(
            @NotBlank @Size(max = 4000) String text,
            @Nullable @Size(max = 4000) String textEn,

            @NotNull @Schema(description = "Those of whom it tells have agreed that everybody reads it")
            Boolean published) {

        Hearing.Telling toModel() {
            return new Hearing.Telling(text.strip(), given(textEn), published);
        }

        @Override
        public String toString() {
            return "StoryBody[…]";
        }
    }

    /** A story that was told there. */
    @Schema(name = "HeardStory", description = "How somebody got connected there (つながりの事例)")
    public record HeardStory(
            @Schema(required = true, description = "By which it can be taken back")
            UUID id,

            @Schema(required = true) String text,
            @Nullable String textEn,

            @Schema(required = true, description = "Those of whom it tells have agreed that everybody reads it")
            boolean published) {

        static HeardStory from(Hearing.Story story) {
            Hearing.Telling telling = story.telling();
            return new HeardStory(story.id(), telling.text(), telling.textEn(), telling.published());
        }
    }

    /** What somebody tells who has listened. */
    @Schema(name = "NewResourceHearing")
    public record HearingRequest(
            @NotNull LocalDate heardOn,

            @Nullable
            @Size(max = 200)
            @Schema(description = "Whom one talked with, by what they do there", examples = "店主")
            String heardFrom,

            @Nullable @Size(max = 4000) @Schema(description = "For the staff")
            String note,

            @Nullable @Size(max = 20) List<@NotNull @Valid StoryBody> stories,

            @Nullable @Size(max = 20) @Schema(description = "What they would like to do (やってみたいこと)")
            List<@NotBlank @Size(max = 500) String> wishes) {

        RecordHearing.NewHearing toModel() {
            return new RecordHearing.NewHearing(
                    heardOn,
                    given(heardFrom),
                    given(note),
                    stories == null
                            ? List.of()
                            : stories.stream().map(StoryBody::toModel).toList(),
                    wishes == null
                            ? List.of()
                            : wishes.stream().map(String::strip).toList());
        }
    }

    /** A hearing. */
    @Schema(name = "ResourceHearing")
    public record HearingView(
            @Schema(required = true) UUID id,
            @Schema(required = true) LocalDate heardOn,
            @Nullable String heardFrom,
            @Nullable String note,
            @Schema(required = true) List<HeardStory> stories,

            @Schema(required = true, description = "How many stories were taken back; nothing else stays of them")
            int withdrawnStories,

            @Schema(required = true) List<String> wishes) {

        static HearingView from(Hearing hearing) {
            return new HearingView(
                    hearing.id(),
                    hearing.on(),
                    hearing.heardFrom(),
                    hearing.note(),
                    hearing.stories().stream().map(HeardStory::from).toList(),
                    hearing.withdrawn(),
                    hearing.wishes());
        }
    }

    /** Hearings. */
    @Schema(name = "ResourceHearingList")
    public record HearingList(@Schema(required = true) List<HearingView> items) {}

    /** What was recorded. */
    @Schema(name = "ResourceHearingReceipt")
    public record HearingReceipt(@Schema(required = true) UUID id) {}

    @GET
    @Operation(
            operationId = "listResourceHearings",
            summary = "What was heard there (ヒアリング); for those who accompany people",
            description = "Who was heard, what they would wish for, and stories of connection.")
    @APIResponse(
            responseCode = "200",
            description = "The newest first",
            content = @Content(schema = @Schema(implementation = HearingList.class)))
    public HearingList list(@PathParam("id") UUID id) {
        return new HearingList(read.hearings(actor.get(), new ResourceId(id)).stream()
                .map(HearingView::from)
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordResourceHearing",
            summary = "Record what was heard",
            description = "With stories of connection, and what the people there would like to do.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; the resource is heard now",
            content = @Content(schema = @Schema(implementation = HearingReceipt.class)))
    public Response record(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid HearingRequest request) {
        return idempotency.create(key, request, () -> {
            Hearing hearing = record.hear(actor.get(), new ResourceId(id), request.toModel());
            return new Receipt(
                    URI.create("/api/v1/resources/" + id + "/hearings"), 0, new HearingReceipt(hearing.id()));
        });
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
