package org.tsunagari.directory.subscription.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.query.Cursors;
import org.tsunagari.directory.subscription.model.CalendarSubscription;
import org.tsunagari.directory.subscription.usecase.SubscribeToCalendar;
import org.tsunagari.directory.subscription.usecase.SubscribeToCalendar.Made;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.kit.web.Receipt;

/** The own addresses of calendars over HTTP. */
@Path("/api/v1/calendar-subscriptions")
@Tag(name = "Opening hours and events")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class CalendarSubscriptionResource {

    private final SubscribeToCalendar subscribe;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    CalendarSubscriptionResource(SubscribeToCalendar subscribe, Idempotency idempotency, CurrentActor actor) {
        this.subscribe = subscribe;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** A page of subscriptions, for the OpenAPI document. */
    @Schema(
            name = "CalendarSubscriptionPage",
            requiredProperties = {"items", "next"})
    public record SubscriptionPage(
            List<SubscriptionView> items,
            @Schema(nullable = true) @Nullable String next) {}

    /** What was made. */
    @Schema(name = "CalendarSubscriptionReceipt")
    public record SubscriptionReceipt(
            @Schema(required = true) UUID id,

            @Schema(
                    description =
                            "What to enter into the calendar program. Told this once; null where the request was repeated: then revoke this one and make another",
                    examples = "https://api.example.jp/calendars/mC8rQ0uZ3nW5t1K7yB2xV9sL4dP6gH0aJ8eF3iO5qTk.ics")
            @Nullable
            String address) {

        @Override
        public String toString() {
            return "SubscriptionReceipt[" + id + "]";
        }
    }

    @GET
    @Operation(
            operationId = "listCalendarSubscriptions",
            summary = "The own addresses of calendars",
            description =
                    "Without the addresses themselves, which are kept by nobody. All that is kept of them (subject access).")
    @APIResponse(
            responseCode = "200",
            description = "The oldest first",
            content = @Content(schema = @Schema(implementation = SubscriptionPage.class)))
    public Response list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor, 1);
        List<CalendarSubscription> found =
                subscribe.own(actor.get(), page.after().map(keys -> Cursors.id(keys.getFirst())), page.limit() + 1);
        return Page.of(found, page, subscription -> List.of(subscription.id().toString()))
                .map(SubscriptionView::from)
                .response(uri);
    }

    /** What is kept for a retry does not have the address: only its digest may be kept anywhere. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "subscribeToCalendar",
            summary = "Make an address at which a calendar program reads without a token",
            description =
                    "For a telephone's calendar, Google Calendar, Thunderbird. Whoever knows the address reads there what "
                            + "everybody may hear, whoever had it made; so it can be passed on, and revoked. It ends twelve months "
                            + "after somebody last read there. At most 20 for an account.")
    @APIResponse(
            responseCode = "201",
            description = "Made; the address is told this once",
            content = @Content(schema = @Schema(implementation = SubscriptionReceipt.class)))
    public Response subscribe(
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid SubscriptionRequest request,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        AtomicReference<@Nullable Made> now = new AtomicReference<>();
        Response kept = idempotency.create(key, request, () -> {
            Made made = subscribe.handle(actor.get(), request.what(), request.feedLanguage(), request.givenLabel());
            now.set(made);
            return new Receipt(
                    URI.create("/api/v1/calendar-subscriptions"),
                    0,
                    new SubscriptionReceipt(made.subscription().id(), null));
        });
        Made made = now.get();
        return made == null
                ? kept
                : Response.fromResponse(kept)
                        .entity(new SubscriptionReceipt(
                                made.subscription().id(),
                                PublicAddress.of(headers, uri, made.token()).toString()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "revokeCalendarSubscription",
            summary = "Revoke an address",
            description =
                    "Who reads there from then on gets 404. Nothing of it is kept but the record that it was revoked.")
    @APIResponse(responseCode = "204", description = "Revoked")
    public void revoke(@PathParam("id") UUID id) {
        subscribe.revoke(actor.get(), id);
    }
}
