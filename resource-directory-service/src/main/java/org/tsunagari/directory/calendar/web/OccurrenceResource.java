package org.tsunagari.directory.calendar.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import org.tsunagari.directory.calendar.usecase.Hosted;
import org.tsunagari.directory.calendar.usecase.ReadEvents;
import org.tsunagari.directory.query.DateRange;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;

/** What takes place when. */
@Path("/api/v1/occurrences")
@Tag(name = "Opening hours and events")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "404", ref = "NotFound")
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

        static OccurrenceView from(Hosted<Occurrence> hosted) {
            Occurrence occurrence = hosted.what();
            Resource host = hosted.resource();
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

    /** A page of occurrences, for the OpenAPI document. */
    @Schema(
            name = "EventOccurrenceList",
            requiredProperties = {"items", "next"})
    public record OccurrenceList(
            List<OccurrenceView> items,
            @Schema(nullable = true) @Nullable String next) {}

    @GET
    @Operation(
            operationId = "listOccurrences",
            summary = "What takes place this week, or between two days",
            description =
                    "Events that are repeated stand here as often as they take place, with the name of the resource; cancelled ones "
                            + "do not. This week (Monday to Sunday) where neither day is said. The events themselves, with their rules: "
                            + "`GET /districts/{name}/events`, `GET /resources/{id}/events`.")
    @APIResponse(
            responseCode = "200",
            description = "By their begin",
            content = @Content(schema = @Schema(implementation = OccurrenceList.class)))
    public Response list(
            @QueryParam("from")
                    @Nullable
                    @Parameter(
                            schema = @Schema(implementation = LocalDate.class),
                            description =
                                    "The first day. Left out: the sixth day before `to`; without `to`, Monday of this week")
                    String from,
            @QueryParam("to")
                    @Nullable
                    @Parameter(
                            schema = @Schema(implementation = LocalDate.class),
                            description = "The last day, at most 92 days later. Left out: the sixth day after `from`")
                    String to,
            @QueryParam("district")
                    @Nullable
                    @Parameter(
                            description = "Name of a district, see `GET /districts`; left out: everywhere",
                            example = "名張")
                    String district,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        DateRange range = DateRange.read(from, to, clock);
        PageRequest page = PageRequest.of(limit, cursor, EventPlaces.KEYS);
        List<Hosted<Occurrence>> found = read.occurrences(
                actor.get(),
                range.from().atStartOfDay(),
                range.to().plusDays(1).atStartOfDay(),
                QueryText.given(district),
                page.after().map(EventPlaces::read),
                page.limit() + 1);
        return Page.of(found, page, hosted -> EventPlaces.of(hosted.what()))
                .map(OccurrenceView::from)
                .response(uri);
    }
}
