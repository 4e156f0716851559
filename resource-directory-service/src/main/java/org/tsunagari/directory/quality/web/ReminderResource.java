package org.tsunagari.directory.quality.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
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
import org.tsunagari.directory.quality.usecase.RemindOfReviews;
import org.tsunagari.directory.quality.usecase.Reminders;
import org.tsunagari.directory.query.Cursors;
import org.tsunagari.directory.resource.model.Standing;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;

/** Reminders over HTTP. */
@Path("/api/v1/resource-reminders")
@Tag(name = "Quality")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class ReminderResource {

    private final RemindOfReviews remind;
    private final CurrentActor actor;

    ReminderResource(RemindOfReviews remind, CurrentActor actor) {
        this.remind = remind;
        this.actor = actor;
    }

    /** That somebody should vouch for a resource again. */
    @Schema(name = "ResourceReminder")
    public record ReminderView(
            @Schema(required = true) UUID id,
            @Schema(required = true) UUID resourceId,
            @Schema(required = true) String name,

            @Schema(required = true, description = "SOON: within 30 days it is stale; STALE: it is")
            Reminders.Kind kind,

            @Schema(required = true, description = "The assurance that runs out")
            LocalDate assuredOn,

            @Schema(description = "Who vouched: an organisation or an office") @Nullable
            String assuredBy,

            @Schema(description = "Account that vouched for it or published it, while that is kept") @Nullable
            String account,

            @Schema(required = true, description = "The day from which on it is stale")
            LocalDate staleOn,

            @Schema(required = true) LocalDate raisedOn,

            @Schema(description = "When an editor took it on") @Nullable
            Instant acknowledgedAt) {

        static ReminderView from(Reminders.Reminder reminder) {
            return new ReminderView(
                    reminder.id(),
                    reminder.resource(),
                    reminder.name(),
                    reminder.kind(),
                    reminder.assuredOn(),
                    reminder.assuredBy(),
                    reminder.account(),
                    reminder.assuredOn().plus(Standing.GOOD_FOR),
                    reminder.raisedOn(),
                    reminder.acknowledgedAt());
        }
    }

    /** A page of them. */
    @Schema(name = "ResourceReminderPage")
    public record ReminderPage(
            @Schema(required = true) List<ReminderView> items,
            @Nullable String next,

            @Schema(required = true, description = "How many are open in all")
            long total) {}

    @GET
    @Operation(
            operationId = "listResourceReminders",
            summary = "What somebody should vouch for again",
            description =
                    "For editors and the centre. Each is said once, 30 days before a resource is stale and on the day on which it is, and stays until somebody takes it on or vouches for the resource.")
    @APIResponse(
            responseCode = "200",
            description = "The earliest first",
            content = @Content(schema = @Schema(implementation = ReminderPage.class)))
    public Response list(
            @QueryParam("limit")
                    @Nullable
                    @Parameter(
                            schema =
                                    @Schema(
                                            implementation = Integer.class,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    String limit,
            @QueryParam("cursor") @Nullable @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor, 1);
        RemindOfReviews.Open open =
                remind.open(actor.get(), page.after().map(keys -> Cursors.id(keys.getFirst())), page.limit() + 1);
        Page<ReminderView> items = Page.of(
                        open.page(), page, reminder -> List.of(reminder.id().toString()))
                .map(ReminderView::from);
        return Response.fromResponse(items.response(uri))
                .entity(new ReminderPage(items.items(), items.next(), open.total()))
                .build();
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Operation(
            operationId = "acknowledgeResourceReminder",
            summary = "Take a reminder on",
            description = "It is not shown again; taken on twice is taken on.")
    @APIResponse(
            responseCode = "200",
            description = "Taken on",
            content = @Content(schema = @Schema(implementation = ReminderView.class)))
    public ReminderView acknowledge(@PathParam("id") UUID id) {
        return ReminderView.from(remind.acknowledge(actor.get(), id));
    }
}
