package org.tsunagari.referral.feedback.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Receipt;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.feedback.model.Feedback;
import org.tsunagari.referral.feedback.usecase.ComposeFeedback;
import org.tsunagari.referral.feedback.usecase.HearFeedback;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.referral.model.ReferralId;

/** Feedback to one person over HTTP. */
@Path("/api/v1/persons/{id}/feedback")
@Tag(name = "Feedback to the person")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class PersonFeedbackResource {

    private final ComposeFeedback compose;
    private final HearFeedback hear;
    private final Idempotency idempotency;
    private final PersonAccess access;

    PersonFeedbackResource(ComposeFeedback compose, HearFeedback hear, Idempotency idempotency, PersonAccess access) {
        this.compose = compose;
        this.hear = hear;
        this.idempotency = idempotency;
        this.access = access;
    }

    /** All that a person was to be told. */
    @Schema(name = "PersonFeedbackList")
    public record FeedbackList(List<FeedbackView> items) {}

    @GET
    @Operation(
            operationId = "listPersonFeedback",
            summary = "What the person is told, latest first",
            description =
                    "For the person, the centre, and whoever accompanies the person; not for the family. In the language of Accept-Language, else as the person chose. When the person reads it, they have heard it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FeedbackList.class)))
    public Response list(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return Response.ok(new FeedbackList(hear.of(new PersonId(id)).stream()
                        .map(feedback -> FeedbackView.from(feedback, WantedLanguage.of(language, feedback)))
                        .toList()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** What the person is to hear. */
    @Schema(name = "ComposePersonFeedback")
    public record ComposeRequest(
            @NotNull UUID referralId,

            @Schema(
                    description = "Besides what the case tells by itself, in plain words",
                    examples = "サロンの みなさんが 待っています。")
            @Nullable
            @Size(max = 1000)
            String words) {

        @Override
        public String toString() {
            return "ComposeRequest[" + referralId + "]";
        }
    }

    /** The answer to a composition. */
    @Schema(name = "PersonFeedbackReceipt")
    public record FeedbackReceipt(UUID id, Feedback.State state, Feedback.@Nullable Why reason) {}

    @POST
    @Operation(
            operationId = "composePersonFeedback",
            summary = "Tell the person what has come of it",
            description =
                    "By the centre or whoever accompanies the person; with each status report one is composed by itself, and with a decline for whoever has agreed to the referral and may be contacted, unless they know it or cannot hear it (PERSON_DECLINES, DUPLICATE, CANNOT_BE_REACHED, PERSON_DIED). Where the source may not be told, the report's deadline is the person's, and this keeps it. Whoever wants no contact is not told: the state is WITHHELD then. Whoever has chosen the portal and has no account of their own there must be told: TO_BE_TOLD with NO_ACCOUNT. What has ended is told as ended: when, and why in plain words. `not-to-be-told` where the person has died, or the referral was entered in error.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FeedbackReceipt.class)))
    public Response compose(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid ComposeRequest request) {
        access.requireEver(org.tsunagari.access.Operation.TELL_PERSON);
        return idempotency.create(key, request, () -> {
            Feedback feedback = compose.handle(
                    new PersonId(id), new ReferralId(request.referralId()), Optional.ofNullable(request.words()));
            return new Receipt(
                    URI.create("/api/v1/person-feedback/" + feedback.id()),
                    feedback.version(),
                    new FeedbackReceipt(
                            feedback.id(), feedback.state(), feedback.why().orElse(null)));
        });
    }
}
