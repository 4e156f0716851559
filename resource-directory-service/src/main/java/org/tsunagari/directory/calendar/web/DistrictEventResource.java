package org.tsunagari.directory.calendar.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tsunagari.directory.calendar.ical.CalendarFeed;
import org.tsunagari.directory.calendar.model.Event;
import org.tsunagari.directory.calendar.usecase.ReadEvents;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.tenancy.MunicipalTime;

/** The events of a district. */
@Path("/api/v1/districts/{name}/events")
@Tag(name = "Opening hours and events")
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "503", ref = "Unavailable")
class DistrictEventResource {

    private final ReadEvents read;
    private final Feeds feeds;
    private final CurrentActor actor;
    private final Clock clock;

    DistrictEventResource(ReadEvents read, Feeds feeds, CurrentActor actor, Clock clock) {
        this.read = read;
        this.feeds = feeds;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CalendarFeed.MEDIA_TYPE})
    @Operation(
            operationId = "listDistrictEvents",
            summary = "The events of a district that have not ended, also those that were cancelled",
            description = "As `text/calendar` a feed to subscribe to (RFC 5545).")
    @APIResponse(
            responseCode = "200",
            description = "The events",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = EventResource.EventList.class)),
                @Content(mediaType = CalendarFeed.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response list(
            @PathParam("name") @Parameter(description = "Name of a district", example = "名張") String name,
            @Context Request request) {
        List<ReadEvents.Hosted<Event>> found =
                read.inDistrict(actor.get(), name, LocalDateTime.now(clock.withZone(MunicipalTime.ZONE)));
        return Feeds.isAskedFor(request)
                ? feeds.answer(
                        name,
                        found.stream()
                                .map(hosted -> Feeds.entry(hosted.what(), hosted.resource()))
                                .toList())
                : Feeds.json(new EventResource.EventList(found.stream()
                        .map(hosted -> EventView.from(hosted.what()))
                        .toList()));
    }
}
