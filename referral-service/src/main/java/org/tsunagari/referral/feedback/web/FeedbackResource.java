package org.tsunagari.referral.feedback.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.feedback.model.Feedback;
import org.tsunagari.referral.feedback.usecase.HearFeedback;

/** One feedback over HTTP. */
@Path("/api/v1/person-feedback/{id}")
@Tag(name = "Feedback to the person")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class FeedbackResource {

    private final HearFeedback hear;
    private final LetterPrinter printer;
    private final PersonAccess access;

    FeedbackResource(HearFeedback hear, LetterPrinter printer, PersonAccess access) {
        this.hear = hear;
        this.printer = printer;
        this.access = access;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getPersonFeedback",
            summary = "One feedback to a person",
            description = "As JSON, or with `Accept: application/pdf` as a letter for a window envelope.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FeedbackView.class)),
                @Content(mediaType = LetterPrinter.PDF)
            })
    public Response get(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Feedback feedback = hear.one(id);
        return answer(feedback, language);
    }

    @GET
    @Produces(LetterPrinter.PDF)
    @Operation(hidden = true)
    public Response print(@PathParam("id") UUID id) {
        return printer.answer(hear.addressed(id));
    }

    @POST
    @Path("/telling")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "notePersonWasTold",
            summary = "Somebody has told the person: by letter, by phone or face to face",
            description = "Refused with `not-to-be-told` where the person has heard it, or wants no contact.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FeedbackView.class)))
    public Response told(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        access.requireEver(org.tsunagari.access.Operation.TELL_PERSON);
        return answer(hear.told(id, ExpectedVersion.fromIfMatch(ifMatch)), language);
    }

    private static Response answer(Feedback feedback, @Nullable String language) {
        return Response.ok(FeedbackView.from(feedback, WantedLanguage.of(language, feedback)))
                .tag(ExpectedVersion.tag(feedback.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
