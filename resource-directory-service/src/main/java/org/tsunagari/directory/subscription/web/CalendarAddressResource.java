package org.tsunagari.directory.subscription.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tsunagari.directory.calendar.ical.CalendarFeed;
import org.tsunagari.directory.calendar.web.Feeds;
import org.tsunagari.directory.subscription.model.AddressToken;
import org.tsunagari.directory.subscription.usecase.ReadAddress;
import org.tsunagari.kit.problem.Refused;

/**
 * Where calendar programs read: the address itself is what they know. It stands in no log and in no record, so nothing
 * here may quote its own path.
 */
@Path(CalendarAddressResource.PATH + "{file}")
@Tag(name = "Opening hours and events")
@PermitAll
@RunOnVirtualThread
class CalendarAddressResource {

    static final String PATH = "/calendars/";
    static final String SUFFIX = ".ics";

    /** As long a program may show what it has; who was told that an event is cancelled does not want to wait longer. */
    private static final Duration KEEP = Duration.ofMinutes(15);

    private final ReadAddress read;
    private final Feeds feeds;

    CalendarAddressResource(ReadAddress read, Feeds feeds) {
        this.read = read;
        this.feeds = feeds;
    }

    @GET
    @Produces(CalendarFeed.MEDIA_TYPE)
    @SecurityRequirements
    @Operation(
            operationId = "readCalendar",
            summary = "The calendar at an address, without a token",
            description =
                    "As a calendar program reads it (RFC 5545): what everybody may hear of published resources, in the "
                            + "language chosen with the address. Ask again with `If-None-Match`. An address that was revoked, has "
                            + "ended or never was answers 404 alike; one of a resource that is not published any more has no events.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar, its version in `ETag`",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = "Its version, for `If-None-Match`",
                            schema = @Schema(implementation = String.class)),
            content = @Content(mediaType = CalendarFeed.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "It is as `If-None-Match` says")
    @Parameter(
            name = HttpHeaders.IF_NONE_MATCH,
            in = ParameterIn.HEADER,
            description = "The `ETag` that it had; answers 304 while it is the same",
            schema = @Schema(implementation = String.class),
            example = "\"Zm9v\"")
    public Response get(
            @PathParam("file")
                    @Parameter(
                            description = "As it was told once, when the address was made",
                            example = "mC8rQ0uZ3nW5t1K7yB2xV9sL4dP6gH0aJ8eF3iO5qTk.ics")
                    String file,
            @Context Request request)
            throws Exception {
        Optional<AddressToken> token = file.endsWith(SUFFIX)
                ? AddressToken.read(file.substring(0, file.length() - SUFFIX.length()))
                : Optional.empty();
        if (token.isEmpty()) {
            throw Refused.notFound();
        }
        ReadAddress.Answer answer = read.handle(token.get()).orElseThrow(Refused::notFound);
        return feeds.answer(answer.calendar(), answer.language(), request, KEEP)
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
