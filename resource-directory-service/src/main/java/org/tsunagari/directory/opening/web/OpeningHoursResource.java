package org.tsunagari.directory.opening.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.notice.model.Notice;
import org.tsunagari.directory.opening.model.JapaneseHolidays;
import org.tsunagari.directory.opening.model.KnownHours;
import org.tsunagari.directory.opening.usecase.OpeningDay;
import org.tsunagari.directory.opening.usecase.PutOpeningHours;
import org.tsunagari.directory.opening.usecase.ReadOpeningHours;
import org.tsunagari.directory.query.DateRange;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.usecase.Precondition;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.ExpectedVersion;

/** Opening hours over HTTP. */
@Path("/api/v1/resources/{id}/opening-hours")
@Tag(name = "Opening hours and events", description = "When one can go there")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class OpeningHoursResource {

    private static final JapaneseHolidays HOLIDAYS = new JapaneseHolidays();

    private final ReadOpeningHours read;
    private final PutOpeningHours put;
    private final CurrentActor actor;
    private final Clock clock;

    OpeningHoursResource(ReadOpeningHours read, PutOpeningHours put, CurrentActor actor, Clock clock) {
        this.read = read;
        this.put = put;
        this.actor = actor;
        this.clock = clock;
    }

    /** A day as it is. */
    @Schema(name = "OpeningDay")
    public record Day(
            @Schema(required = true) LocalDate date,

            @Schema(description = "Name of a national holiday", examples = "春分の日") @Nullable
            String holiday,

            @Schema(description = "The same in English", examples = "Vernal Equinox Day") @Nullable
            String holidayEn,

            @Schema(required = true, description = "Empty: closed")
            List<SpanBody> hours,

            @Schema(
                    description =
                            "Why it is closed that day, whatever its hours say: the id of a notice of kind `CLOSED`")
            @Nullable
            UUID closedByNotice) {

        static Day of(OpeningDay day) {
            return new Day(
                    day.date(),
                    HOLIDAYS.on(day.date()).map(JapaneseHolidays.Holiday::ja).orElse(null),
                    HOLIDAYS.on(day.date()).map(JapaneseHolidays.Holiday::en).orElse(null),
                    day.hours().stream().map(SpanBody::from).toList(),
                    day.closing().map(Notice::id).orElse(null));
        }
    }

    /** Days in their order. */
    @Schema(name = "OpeningDayList")
    public record Days(@Schema(required = true) List<Day> items) {}

    @GET
    @Operation(
            operationId = "getOpeningHours",
            summary = "When a resource is open, as a rule",
            description = "Weekly hours, exceptions and what holds on holidays. They have a version of their own, "
                    + "apart from the resource's.")
    @APIResponse(
            responseCode = "200",
            description = "The hours, their version in `ETag`; 404 where nothing was told yet",
            content = @Content(schema = @Schema(implementation = OpeningHoursBody.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(read.handle(actor.get(), new ResourceId(id)));
    }

    @GET
    @Path("/days")
    @Operation(
            operationId = "listOpeningDays",
            summary = "When a resource is open, day by day",
            description =
                    "With exceptions, national holidays, and the days that a notice which is shown today (to editors: any that is not withdrawn) says are closed; this week (Monday to Sunday) unless said otherwise.")
    @APIResponse(
            responseCode = "200",
            description = "Every day of the range",
            content = @Content(schema = @Schema(implementation = Days.class)))
    public Days days(
            @PathParam("id") UUID id,
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
                    String to) {
        DateRange range = DateRange.read(from, to, clock);
        return new Days(read.days(actor.get(), new ResourceId(id), range).stream()
                .map(Day::of)
                .toList());
    }

    @PUT
    @Operation(
            operationId = "putOpeningHours",
            summary = "Note when a resource is open",
            description = "The first time with `If-None-Match: *`, then with `If-Match`.")
    @APIResponse(
            responseCode = "200",
            description = "Noted, or the same as before",
            content = @Content(schema = @Schema(implementation = OpeningHoursBody.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @NotNull @Valid OpeningHoursBody hours) {
        return answer(
                put.handle(actor.get(), new ResourceId(id), hours.toModel(), new Precondition(ifMatch, ifNoneMatch)));
    }

    @DELETE
    @Operation(
            operationId = "removeOpeningHours",
            summary = "Take back what was told of the opening hours",
            description =
                    "Nobody knows any more when it is open. That it is closed is another thing: PUT hours without any.")
    @APIResponse(responseCode = "204", description = "Nothing is known any more")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        put.remove(actor.get(), new ResourceId(id), ExpectedVersion.fromIfMatch(ifMatch));
    }

    private static Response answer(KnownHours known) {
        return Response.ok(OpeningHoursBody.from(known.hours()))
                .tag(ExpectedVersion.tag(known.version()))
                .build();
    }
}
