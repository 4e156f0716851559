package org.tsunagari.directory.calendar.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.calendar.ical.CalendarFeed;
import org.tsunagari.directory.calendar.model.Event;
import org.tsunagari.directory.calendar.model.FeedLanguage;
import org.tsunagari.directory.calendar.usecase.ReadEvents;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;

/** The events of a district. */
@Path("/api/v1/districts/{name}/events")
@Tag(name = "Opening hours and events")
@Authenticated
@RunOnVirtualThread
class DistrictEventResource {

    private final ReadEvents read;
    private final Feeds feeds;
    private final CurrentActor actor;
    private final LocalCalendar calendar;

    DistrictEventResource(ReadEvents read, Feeds feeds, CurrentActor actor, LocalCalendar calendar) {
        this.read = read;
        this.feeds = feeds;
        this.actor = actor;
        this.calendar = calendar;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CalendarFeed.MEDIA_TYPE})
    @Operation(
            operationId = "listDistrictEvents",
            summary = "The events of a district that have not ended, also those that were cancelled",
            description =
                    "An event that is repeated stands here once, with its rule. For a list by day, with the name of the "
                            + "resource, use `GET /occurrences?district=…`. "
                            + "As `text/calendar` a feed (RFC 5545) of all of them, with `ETag`. A calendar program that cannot "
                            + "send a token subscribes to an address, see `POST /calendar-subscriptions`.")
    @APIResponse(
            responseCode = "200",
            description = "By their first begin",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = "Of the feed only: its version, for `If-None-Match`",
                            schema = @Schema(implementation = String.class)),
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = EventResource.EventList.class)),
                @Content(mediaType = CalendarFeed.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "304", description = "The feed is as its `If-None-Match` says")
    @Parameter(
            name = HttpHeaders.IF_NONE_MATCH,
            in = ParameterIn.HEADER,
            description = "Of the feed: the `ETag` that it had; answers 304 while it is the same",
            schema = @Schema(implementation = String.class),
            example = "\"Zm9v\"")
    public Response list(
            @PathParam("name")
                    @Parameter(
                            description = "Name of a district, percent-encoded as UTF-8 (`%E5%90%8D%E5%BC%B5`)",
                            example = "名張")
                    String name,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("lang")
                    @Nullable
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"ja", "en"}),
                            description = "Language of the feed; else by `Accept-Language`")
                    String lang,
            @Context Request request,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        LocalDateTime now = calendar.now();
        FeedLanguage language = Feeds.language(lang, headers);
        if (Feeds.isAskedFor(request)) {
            return feeds.answer(read.districtFeed(actor.get(), name, now), language, request);
        }
        PageRequest page = PageRequest.of(limit, cursor, EventPlaces.KEYS);
        List<Event> found =
                read.inDistrict(actor.get(), name, now, page.after().map(EventPlaces::read), page.limit() + 1);
        return Feeds.json(
                Page.of(found, page, EventPlaces::of).map(EventView::from).response(uri));
    }
}
