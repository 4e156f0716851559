package org.tsunagari.referral.erasure.web;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
import org.tsunagari.referral.erasure.model.ErasureReason;
import org.tsunagari.referral.erasure.model.ErasureSide;
import org.tsunagari.referral.erasure.usecase.WaitingErasures;

/** Requests for erasure that wait for the centre, over HTTP. */
@Path("/api/v1/erasure-requests")
@Tag(name = "Persons")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class WaitingErasureResource {

    private final WaitingErasures waiting;
    private final PersonAccess access;

    WaitingErasureResource(WaitingErasures waiting, PersonAccess access) {
        this.waiting = waiting;
        this.access = access;
    }

    /** One request that nobody has decided on. */
    @Schema(name = "WaitingErasure", description = "A request for erasure that waits for the centre's decision")
    public record Row(
            UUID id,

            @Schema(description = "Whom: decide with `POST /persons/{id}/erasure/confirmation` or `/refusal`")
            UUID personId,

            ErasureReason reason,

            @Schema(description = "Who asks; null in requests from before it was kept") @Nullable
            ErasureSide askedFor,

            @Schema(description = "When it was asked for") Instant requestedAt,

            @Schema(description = "Until when it has to be decided") @Nullable
            Instant dueAt,

            @Schema(description = "Whether that is past") boolean overdue) {

        static Row from(WaitingErasures.Waiting waiting) {
            return new Row(
                    waiting.request().id(),
                    waiting.request().person().value(),
                    waiting.request().reason(),
                    waiting.request().askedFor().orElse(null),
                    waiting.request().requestedAt(),
                    waiting.dueAt().orElse(null),
                    waiting.overdue());
        }
    }

    /** A page of those that wait. */
    @Schema(name = "WaitingErasurePage")
    public record WaitingPage(List<Row> items, @Nullable String next) {}

    @GET
    @Operation(
            operationId = "listWaitingErasures",
            summary = "Which requests for erasure wait for a decision",
            description = "Oldest first, without names. For the centre.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WaitingPage.class)))
    public Response list(
            @QueryParam("overdue")
                    @Nullable
                    @Parameter(
                            description = "true: only what should have been decided by now",
                            schema = @Schema(implementation = Boolean.class))
                    String overdue,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        access.requireEver(org.tsunagari.access.Operation.DECIDE_ERASURE);
        PageRequest page = PageRequest.of(limit, cursor, 2);
        return Page.of(
                        waiting.list(QueryParameter.isTrue("overdue", overdue), page),
                        page,
                        row -> List.of(
                                row.request().requestedAt().toString(),
                                row.request().id().toString()))
                .map(Row::from)
                .response(uri);
    }
}
