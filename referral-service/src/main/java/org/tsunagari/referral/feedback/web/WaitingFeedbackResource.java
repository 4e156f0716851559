package org.tsunagari.referral.feedback.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.kit.web.QueryParameter;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.feedback.usecase.WaitingFeedback;

/** Who has to be told, over HTTP. */
@Path("/api/v1/person-feedback")
@Tag(name = "Feedback to the person")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class WaitingFeedbackResource {

    private final WaitingFeedback waiting;
    private final PersonAccess access;

    WaitingFeedbackResource(WaitingFeedback waiting, PersonAccess access) {
        this.waiting = waiting;
        this.access = access;
    }

    /** A page of those who wait. */
    @Schema(name = "WaitingFeedbackPage")
    public record WaitingPage(
            List<WaitingFeedback.Row> items, @Nullable String next) {}

    @GET
    @Operation(
            operationId = "listWaitingFeedback",
            summary = "Who has to be told by letter, phone or a visit",
            description = "Oldest first; contains exactly those whose feedback you could read one by one.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WaitingPage.class)))
    public Response list(
            @QueryParam("overdue")
                    @Nullable
                    @Parameter(
                            description = "true: only who waits past the time",
                            schema = @Schema(implementation = Boolean.class))
                    String overdue,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        access.requireEver(org.tsunagari.access.Operation.TELL_PERSON);
        PageRequest page = PageRequest.of(limit, cursor, 2);
        return Page.of(
                        waiting.list(QueryParameter.isTrue("overdue", overdue), page),
                        page,
                        row -> List.of(row.waitingSince().toString(), row.id().toString()))
                .response(uri);
    }
}
