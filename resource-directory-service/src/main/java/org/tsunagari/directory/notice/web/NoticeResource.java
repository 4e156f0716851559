package org.tsunagari.directory.notice.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.tsunagari.directory.notice.model.Notice;
import org.tsunagari.directory.notice.usecase.PostNotice;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Receipt;

/** Notices over HTTP. */
@Path("/api/v1/resources/{id}/notices")
@Tag(name = "Resources")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class NoticeResource {

    private final PostNotice notices;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    NoticeResource(PostNotice notices, Idempotency idempotency, CurrentActor actor) {
        this.notices = notices;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** Notices. */
    @Schema(name = "ResourceNoticeList")
    public record NoticeList(@Schema(required = true) List<NoticeView> items) {}

    /** What was posted. */
    @Schema(name = "ResourceNoticeReceipt")
    public record NoticeReceipt(@Schema(required = true) UUID id) {}

    @GET
    @Operation(
            operationId = "listResourceNotices",
            summary = "The notices of a resource",
            description = "Those of today; editors see the past, the coming and the withdrawn ones too.")
    @APIResponse(
            responseCode = "200",
            description = "The newest first",
            content = @Content(schema = @Schema(implementation = NoticeList.class)))
    public NoticeList list(@PathParam("id") UUID id) {
        return new NoticeList(notices.of(actor.get(), new ResourceId(id)).stream()
                .map(NoticeView::from)
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "postResourceNotice",
            summary = "Post a notice; it vanishes by itself",
            description =
                    "For example that it is closed this week. It is shown from `from` to `until`, then no more. A closure is announced ahead with `closedFrom`: 「8月12日〜14日はお休み」 is shown from the first of August on and closed from the twelfth.")
    @APIResponse(
            responseCode = "201",
            description = "Posted",
            content = @Content(schema = @Schema(implementation = NoticeReceipt.class)))
    public Response post(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid NoticeRequest request) {
        return idempotency.create(key, request, () -> {
            Notice notice = notices.post(actor.get(), new ResourceId(id), request.toModel());
            return new Receipt(URI.create("/api/v1/resources/" + id + "/notices"), 0, new NoticeReceipt(notice.id()));
        });
    }

    @POST
    @Path("/{noticeId}/withdrawal")
    @Operation(
            operationId = "withdrawResourceNotice",
            summary = "Withdraw a notice before its time",
            description = "It is shown no more; editors still see that it was there.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public NoticeView withdraw(@PathParam("id") UUID id, @PathParam("noticeId") UUID noticeId) {
        return NoticeView.from(notices.withdraw(actor.get(), new ResourceId(id), noticeId));
    }
}
