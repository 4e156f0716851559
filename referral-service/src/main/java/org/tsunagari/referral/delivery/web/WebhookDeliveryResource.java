package org.tsunagari.referral.delivery.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.delivery.usecase.WebhookDeliveries;

/** Messages to a subscription over HTTP. */
@Path("/api/v1/webhook-subscriptions/{id}/deliveries")
@Tag(name = "Webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class WebhookDeliveryResource {

    private final WebhookDeliveries deliveries;

    WebhookDeliveryResource(WebhookDeliveries deliveries) {
        this.deliveries = deliveries;
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
}
