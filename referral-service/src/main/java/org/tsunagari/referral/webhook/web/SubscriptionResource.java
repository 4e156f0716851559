package org.tsunagari.referral.webhook.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.Role;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Receipt;
import org.tsunagari.referral.webhook.model.SigningSecret;
import org.tsunagari.referral.webhook.model.Subscription;
import org.tsunagari.referral.webhook.model.WebhookUrl;
import org.tsunagari.referral.webhook.sending.WebhookSettings;
import org.tsunagari.referral.webhook.usecase.ManageSubscriptions;

/** Webhook subscriptions over HTTP. */
@Path("/api/v1/webhook-subscriptions")
@Tag(name = "Webhooks", description = """
                A message to a system of yours as soon as there is something for you to read, signed by Standard Webhooks 1.0 \
                (HMAC-SHA256). It names ids only: read what it is about with your token, and whether you still may is \
                decided then. Answer 2xx within 10 seconds; anything else is tried again for about three days. The same \
                `webhook-id` may come twice.""")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class SubscriptionResource {

    private final ManageSubscriptions manage;
    private final Idempotency idempotency;
    private final CurrentActor actor;
    private final WebhookSettings settings;

    SubscriptionResource(
            ManageSubscriptions manage, Idempotency idempotency, CurrentActor actor, WebhookSettings settings) {
        this.manage = manage;
        this.idempotency = idempotency;
        this.actor = actor;
        this.settings = settings;
    }

    /** The answer to a subscription. */
    @Schema(name = "WebhookSubscriptionReceipt")
    public record SubscriptionReceipt(UUID id, UUID organisationId) {}

    /** Subscriptions. */
    @Schema(name = "WebhookSubscriptionList")
    public record SubscriptionList(List<SubscriptionView> items) {}

    @POST
    @Operation(
            operationId = "subscribeWebhook",
            summary = "Say where your system wants to be told",
            description =
                    "At most five for an organisation: a system's own, so that it leaves `organisationId` out; the "
                            + "centre names one. Without `eventTypes` it is told of status reports only.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SubscriptionReceipt.class)))
    public Response create(
            @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid CreateSubscriptionRequest request) {
        manage.requireEver();
        UUID organisation = organisation(request.organisationId());
        return idempotency.create(key, request, () -> {
            Subscription subscription = manage.create(
                    organisation,
                    WebhookUrl.of(request.url(), settings.allowLoopback()),
                    SigningSecret.of(request.secret()),
                    request.chosen());
            return new Receipt(
                    URI.create("/api/v1/webhook-subscriptions/" + subscription.id()),
                    subscription.version(),
                    new SubscriptionReceipt(subscription.id(), organisation));
        });
    }

    private UUID organisation(@Nullable UUID named) {
        Actor asking = actor.get();
        if (asking.has(Role.COORDINATOR)) {
            if (named == null) {
                throw Refused.invalid("/organisationId", "required");
            }
            return named;
        }
        UUID own = asking.organisation().orElseThrow(Refused::notFound);
        if (named != null && !named.equals(own)) {
            throw Refused.invalid("/organisationId", "unknown-organisation");
        }
        return own;
    }

    @GET
    @Operation(
            operationId = "listWebhookSubscriptions",
            summary = "Your organisation's; the centre sees all",
            description = "Every subscription with its state, without secrets. See the page on webhooks for what is "
                    + "sent.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubscriptionList.class)))
    public Response list() {
        return Response.ok(new SubscriptionList(
                        manage.list().stream().map(SubscriptionView::from).toList()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getWebhookSubscription",
            summary = "One subscription, without its secret",
            description = "Where messages go and whether they go at all. A secret is never shown again after it was "
                    + "set.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(manage.one(id));
    }

    /** A new secret. */
    @Schema(name = "RotateWebhookSecret")
    public record SecretRequest(
            @NotBlank @Schema(examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
            String secret) {

        @Override
        public String toString() {
            return "SecretRequest[…]";
        }
    }

    @POST
    @Path("/{id}/secret-rotation")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "A new secret",
            description = "For 24 hours messages bear the signatures of both.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response rotate(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SecretRequest request) {
        manage.requireEver();
        return answer(manage.rotate(id, ExpectedVersion.fromIfMatch(ifMatch), SigningSecret.of(request.secret())));
    }

    /** What to be told of. */
    @Schema(name = "ChooseWebhookEvents")
    public record EventTypesRequest(
            @NotNull @Size(min = 1, max = 20) @Schema(description = "All that your system wants to be told of")
            List<@NotNull WebhookEventType> eventTypes) {}

    @PUT
    @Path("/{id}/event-types")
    @Operation(
            operationId = "chooseWebhookEvents",
            summary = "Choose what to be told of",
            description = "Replaces the choice, from now on; what is on its way already still comes.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response choose(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid EventTypesRequest request) {
        manage.requireEver();
        return answer(
                manage.choose(id, ExpectedVersion.fromIfMatch(ifMatch), WebhookEventType.chosen(request.eventTypes())));
    }

    @POST
    @Path("/{id}/pause")
    @Operation(
            operationId = "pauseWebhook",
            summary = "Send nothing for now",
            description = "What would have been sent meanwhile is not sent later; read it from the API.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response pause(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        manage.requireEver();
        return answer(manage.pause(id, ExpectedVersion.fromIfMatch(ifMatch)));
    }

    @POST
    @Path("/{id}/resumption")
    @Operation(
            operationId = "resumeWebhook",
            summary = "Send again",
            description =
                    "From now on; what happened during the pause is not sent later and can be read from the " + "API.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response resume(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        manage.requireEver();
        return answer(manage.resume(id, ExpectedVersion.fromIfMatch(ifMatch)));
    }

    private static Response answer(Subscription subscription) {
        return Response.ok(SubscriptionView.from(subscription))
                .tag(ExpectedVersion.tag(subscription.version()))
                .build();
    }
}
