package org.tsunagari.directory.calendar.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.calendar.model.EventDetails;
import org.tsunagari.directory.calendar.model.Occurrence;
import org.tsunagari.directory.calendar.usecase.ReadEvents;
import org.tsunagari.directory.query.DateRange;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.kit.identity.CurrentActor;

/** What takes place when. */
@Path("/api/v1/occurrences")
@Tag(name = "Opening hours and events")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "503", ref = "Unavailable")
class OccurrenceResource {

    private final ReadEvents read;
    private final CurrentActor actor;
    private final Clock clock;

    OccurrenceResource(ReadEvents read, CurrentActor actor, Clock clock) {
        this.read = read;
        this.actor = actor;
        this.clock = clock;
    }

    /** One time that an event takes place. */
    @Schema(name = "EventOccurrence", description = "Times are municipal (Asia/Tokyo)")
    public record OccurrenceView(
            @Schema(required = true) UUID eventId,
            @Schema(required = true) UUID resourceId,
            @Schema(required = true) LocalDateTime start,
            @Schema(required = true) LocalDateTime end,
            @Schema(required = true) String title,
            @Nullable String titleEn,
            @Schema(required = true) String resource,
            @Schema(required = true) String category,
            @Nullable String district,
            @Nullable String place,
            @Nullable String application) {

        static OccurrenceView from(Occurrence occurrence, Resource host) {
            EventDetails details = occurrence.event().details();
            return new OccurrenceView(
                    occurrence.event().id().value(),
                    host.id().value(),
                    occurrence.start(),
                    occurrence.end(),
                    details.title(),
                    details.titleEn(),
                    host.details().name(),
                    host.details().classification().kind().code(),
                    host.district().orElse(null),
                    details.place(),
                    details.application());
        }
    }

    /** Occurrences in their order. */
    @Schema(name = "EventOccurrenceList")
    public record OccurrenceList(@Schema(required = true) List<OccurrenceView> items) {}

    @GET
    @Operation(
            operationId = "listOccurrences",
            summary = "What takes place this week, or between two days",
            description = "Events that are repeated stand here as often as they take place.")
    @APIResponse(
            responseCode = "200",
            description = "By their begin",
            content = @Content(schema = @Schema(implementation = OccurrenceList.class)))
    public OccurrenceList list(
            @QueryParam("from")
                    @Nullable
                    @Parameter(schema = @Schema(implementation = LocalDate.class), description = "The first day")
                    String from,
            @QueryParam("to")
                    @Nullable
                    @Parameter(
                            schema = @Schema(implementation = LocalDate.class),
                            description = "The last day, at most 92 days later")
                    String to,
            @QueryParam("district") @Nullable @Parameter(description = "Name of a district") String district) {
        DateRange range = DateRange.read(from, to, clock);
        return new OccurrenceList(read
                .occurrences(
                        actor.get(),
                        range.from().atStartOfDay(),
                        range.to().plusDays(1).atStartOfDay(),
                        QueryText.given(district))
                .stream()
                .map(hosted -> OccurrenceView.from(hosted.what(), hosted.resource()))
                .toList());
    }
}
