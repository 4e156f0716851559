package org.tsunagari.referral.delivery.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.kit.web.Receipt;
import org.tsunagari.referral.delivery.usecase.SendAgain;
import org.tsunagari.referral.delivery.usecase.WebhookDeliveries;
import org.tsunagari.referral.webhook.usecase.ManageSubscriptions;

/** Messages to a subscription over HTTP. */
@Path("/api/v1/webhook-subscriptions/{id}/deliveries")
@Tag(name = "Webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class WebhookDeliveryResource {

    private final WebhookDeliveries deliveries;
    private final SendAgain again;
    private final ManageSubscriptions manage;
    private final Idempotency idempotency;

    WebhookDeliveryResource(
            WebhookDeliveries deliveries, SendAgain again, ManageSubscriptions manage, Idempotency idempotency) {
        this.deliveries = deliveries;
        this.again = again;
        this.manage = manage;
        this.idempotency = idempotency;
    }

    /** A page of messages. */
    @Schema(name = "WebhookDeliveryPage")
    public record WebhookDeliveryPage(
            List<WebhookDeliveryView> items, @Nullable String next) {}

    @GET
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "What was sent to a subscription, and whether it arrived",
            description =
                    "Latest first. What your organisation may not read now is left out, so that a page may be shorter than `limit` and still have a `next`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookDeliveryPage.class)))
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return deliveries
                .of(id, PageRequest.of(limit, cursor, 1))
                .map(WebhookDeliveryView::from)
                .response(uri);
    }

    /** The answer to a redelivery. */
    @Schema(name = "WebhookRedeliveryReceipt")
    public record RedeliveryReceipt(
            @Schema(description = "Also the `webhook-id`, the same as before")
            UUID deliveryId) {}

    @POST
    @Path("/{delivery}/redelivery")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "redeliverWebhook",
            summary = "Send a message again that had not arrived",
            description =
                    "For one that is FAILED, or CANCELLED because the subscription rested: with the same `webhook-id`, tried as often as at first. `nothing-to-send-again` while it is on its way, once it arrived, and while the subscription rests: resume it first.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RedeliveryReceipt.class)))
    public Response redeliver(
            @PathParam("id") UUID id,
            @PathParam("delivery") UUID delivery,
            @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        manage.requireEver();
        return idempotency.create(key, Map.of(), () -> {
            again.handle(id, delivery);
            return new Receipt(
                    URI.create("/api/v1/webhook-subscriptions/" + id + "/deliveries"),
                    0,
                    new RedeliveryReceipt(delivery));
        });
    }
}
