package org.tsunagari.referral.message.web;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.kit.web.Receipt;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.message.usecase.Correspondence;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.TransitionReason;

/** Questions, answers and messages inside a referral over HTTP. */
@Path("/api/v1/referrals")
@Tag(name = "Messages", description = "What source and centre write to each other about a referral")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class MessageResource {

    private final Correspondence correspondence;
    private final Idempotency idempotency;
    private final PersonAccess access;

    MessageResource(Correspondence correspondence, Idempotency idempotency, PersonAccess access) {
        this.correspondence = correspondence;
        this.idempotency = idempotency;
        this.access = access;
    }

    /** The answer to whoever wrote; the entity tag is the referral's. */
    @Schema(name = "MessageReceipt", description = "What was sent, and where the referral stands after it")
    public record MessageReceipt(UUID id, ReferralStatus status) {}

    /** A question of the centre. */
    @Schema(name = "RequestInformation")
    public record Question(
            @NotNull
            @Schema(
                    description = "CONTACT_MISSING, CONSENT_UNCLEAR, NEED_UNCLEAR, BACKGROUND, INTERVIEW or OTHER",
                    examples = "BACKGROUND")
            TransitionReason reason,

            @NotBlank @Size(max = 4000) String text,

            @Size(max = 10)
            @UniqueElements
            @Nullable
            @Schema(description = "Ids of the referral's attachments that go with it, ten at most")
            List<UUID> attachments) {

        Correspondence.Letter letter() {
            return new Correspondence.Letter(text, attachments == null ? List.of() : attachments);
        }

        @Override
        public String toString() {
            return "Question[" + reason + "]";
        }
    }

    @POST
    @Path("/{id}/information-requests")
    @Operation(
            operationId = "requestInformation",
            summary = "The centre asks the source for more",
            description = "The referral waits for the source until every question is answered. Needs `If-Match`.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MessageReceipt.class)))
    public Response ask(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Question request) {
        access.requireEver(org.tsunagari.access.Operation.DECIDE_REFERRAL);
        ExpectedVersion expected = ExpectedVersion.fromIfMatch(ifMatch);
        return create(
                key,
                id,
                request,
                () -> correspondence.ask(new ReferralId(id), expected, request.reason(), request.letter()));
    }

    /** An answer. */
    @Schema(name = "AnswerInformation")
    public record Answer(
            @NotNull @Schema(description = "Id of the question")
            UUID answers,

            @NotBlank @Size(max = 4000) String text,

            @Size(max = 10)
            @UniqueElements
            @Nullable
            @Schema(description = "Ids of the referral's attachments that go with it, ten at most")
            List<UUID> attachments) {

        Correspondence.Letter letter() {
            return new Correspondence.Letter(text, attachments == null ? List.of() : attachments);
        }

        @Override
        public String toString() {
            return "Answer[" + answers + "]";
        }
    }

    @POST
    @Path("/{id}/information-answers")
    @Operation(operationId = "answerInformation", summary = "Answer a question of the centre", description = """
                    By the source, or by the centre that writes down what it was told on the phone. The answer to the last open \
                    question gives the referral back to the centre. Needs `If-Match`.""")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MessageReceipt.class)))
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Answer request) {
        access.requireEver(org.tsunagari.access.Operation.CORRESPOND);
        ExpectedVersion expected = ExpectedVersion.fromIfMatch(ifMatch);
        return create(
                key,
                id,
                request,
                () -> correspondence.answer(new ReferralId(id), expected, request.answers(), request.letter()));
    }

    /** Anything else. */
    @Schema(name = "SendMessage")
    public record NewMessage(
            @NotBlank @Size(max = 4000) String text,

            @Size(max = 10)
            @UniqueElements
            @Nullable
            @Schema(description = "Ids of the referral's attachments that go with it, ten at most")
            List<UUID> attachments) {

        Correspondence.Letter letter() {
            return new Correspondence.Letter(text, attachments == null ? List.of() : attachments);
        }

        @Override
        public String toString() {
            return "NewMessage[…]";
        }
    }

    @POST
    @Path("/{id}/messages")
    @Operation(
            operationId = "sendMessage",
            summary = "Write to the other side",
            description = "Once support has begun, the centre can write only where the person lets the source be told: "
                    + "`source-must-not-be-told` otherwise.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MessageReceipt.class)))
    public Response send(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid NewMessage request) {
        access.requireEver(org.tsunagari.access.Operation.CORRESPOND);
        return create(key, id, request, () -> correspondence.send(new ReferralId(id), request.letter()));
    }

    @GET
    @Path("/{id}/messages")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "listMessages",
            summary = "What was written about the referral, first sent first",
            description = "Questions, answers and messages, and whether the other side has read them. For the "
                    + "source and the centre only.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = MessageView.MessageList.class)))
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        access.requireEver(org.tsunagari.access.Operation.CORRESPOND);
        PageRequest page = PageRequest.of(limit, cursor, 2);
        Response answer = Page.of(
                        correspondence.read(new ReferralId(id), page),
                        page,
                        message -> List.of(
                                message.sentAt().toString(), message.id().toString()))
                .map(MessageView::from)
                .response(uri);
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @PUT
    @Path("/{id}/messages/{messageId}/reading")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "markMessageRead",
            summary = "Your side has read it",
            description = "The first reading counts; again changes nothing.")
    @APIResponse(responseCode = "204", description = "Noted")
    public Response read(@PathParam("id") UUID id, @PathParam("messageId") UUID messageId) {
        access.requireEver(org.tsunagari.access.Operation.CORRESPOND);
        correspondence.markRead(new ReferralId(id), messageId);
        return Response.noContent().build();
    }

    private Response create(@Nullable String key, UUID id, Object request, Supplier<Correspondence.Sent> creation) {
        return idempotency.create(key, request, () -> {
            Correspondence.Sent sent = creation.get();
            return new Receipt(
                    URI.create("/api/v1/referrals/" + id + "/messages"),
                    sent.referral().version(),
                    new MessageReceipt(sent.message(), sent.referral().status()));
        });
    }
}
