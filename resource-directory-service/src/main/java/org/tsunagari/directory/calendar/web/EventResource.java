package org.tsunagari.directory.calendar.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
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
import org.tsunagari.directory.calendar.model.EventDetails;
import org.tsunagari.directory.calendar.model.EventId;
import org.tsunagari.directory.calendar.model.FeedLanguage;
import org.tsunagari.directory.calendar.usecase.AnnounceEvent;
import org.tsunagari.directory.calendar.usecase.ReadEvents;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.kit.web.Receipt;

/** Events of a resource over HTTP. */
@Path("/api/v1/resources/{id}/events")
@Tag(name = "Opening hours and events")
@Authenticated
@RunOnVirtualThread
class EventResource {

    private final AnnounceEvent announce;
    private final ReadEvents read;
    private final Feeds feeds;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    EventResource(AnnounceEvent announce, ReadEvents read, Feeds feeds, Idempotency idempotency, CurrentActor actor) {
        this.announce = announce;
        this.read = read;
        this.feeds = feeds;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** A page of events, for the OpenAPI document. */
    @Schema(
            name = "ResourceEventList",
            requiredProperties = {"items", "next"})
    public record EventList(
            List<EventView> items,
            @Schema(nullable = true) @Nullable String next) {}

    /** What was announced. */
    @Schema(name = "ResourceEventReceipt")
    public record EventReceipt(@Schema(required = true) UUID id) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, CalendarFeed.MEDIA_TYPE})
    @Operation(
            operationId = "listResourceEvents",
            summary = "The events of a resource",
            description =
                    "An event that is repeated stands here once, with its rule; day by day they stand in `GET /occurrences`. "
                            + "As `text/calendar` a feed (RFC 5545) of all of them, with `ETag`. A calendar program that cannot "
                            + "send a token subscribes to an address, see `POST /calendar-subscriptions`. At a confidential "
                            + "resource only editors are told, and in JSON only, where an event takes place.")
    @APIResponse(
            responseCode = "200",
            description = "By their first begin",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = "Of the feed only: its version, for `If-None-Match`",
                            schema = @Schema(implementation = String.class)),
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = EventList.class)),
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
            @PathParam("id") UUID id,
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
        ResourceId resource = new ResourceId(id);
        FeedLanguage language = Feeds.language(lang, headers);
        if (Feeds.isAskedFor(request)) {
            return feeds.answer(read.feed(actor.get(), resource), language, request);
        }
        PageRequest page = PageRequest.of(limit, cursor, EventPlaces.KEYS);
        List<Event> found = read.of(actor.get(), resource, page.after().map(EventPlaces::read), page.limit() + 1);
        return Feeds.json(
                Page.of(found, page, EventPlaces::of).map(EventView::from).response(uri));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "announceEvent",
            summary = "Announce an event, once or repeated",
            description = "By its day and time or as a repetition (RFC 5545 `RRULE`). It appears in feeds and lists "
                    + "at once.")
    @APIResponse(
            responseCode = "201",
            description = "Announced",
            content = @Content(schema = @Schema(implementation = EventReceipt.class)))
    public Response announce(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid EventRequest request) {
        EventDetails details = request.toModel();
        return idempotency.create(key, request, () -> {
            Event event = announce.announce(actor.get(), new ResourceId(id), details);
            return new Receipt(
                    URI.create("/api/v1/resources/" + id + "/events/" + event.id()),
                    event.version(),
                    new EventReceipt(event.id().value()));
        });
    }

    @GET
    @Path("/{eventId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getResourceEvent",
            summary = "One event",
            description = "With its repetition and exceptions. A cancelled event says so.")
    @APIResponse(
            responseCode = "200",
            description = "The event, its version in `ETag`",
            content = @Content(schema = @Schema(implementation = EventView.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("eventId") UUID eventId) {
        return answer(read.one(actor.get(), new ResourceId(id), new EventId(eventId)));
    }

    @PUT
    @Path("/{eventId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeEvent",
            summary = "Change an event",
            description = "Replaces the whole event. Feeds tell calendars of the change.")
    @APIResponse(
            responseCode = "200",
            description = "Changed, or the same as before",
            content = @Content(schema = @Schema(implementation = EventView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @PathParam("eventId") UUID eventId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid EventRequest request) {
        return answer(announce.change(
                actor.get(),
                new ResourceId(id),
                new EventId(eventId),
                request.toModel(),
                ExpectedVersion.fromIfMatch(ifMatch)));
    }

    @POST
    @Path("/{eventId}/cancellation")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelEvent",
            summary = "Cancel an event",
            description = "Feeds say so, so that it vanishes from the calendars of those who subscribed.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content = @Content(schema = @Schema(implementation = EventView.class)))
    public Response cancel(
            @PathParam("id") UUID id,
            @PathParam("eventId") UUID eventId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(announce.cancel(
                actor.get(), new ResourceId(id), new EventId(eventId), ExpectedVersion.fromIfMatch(ifMatch)));
    }

    private static Response answer(Event event) {
        return Response.ok(EventView.from(event))
                .tag(ExpectedVersion.tag(event.version()))
                .build();
    }
}
