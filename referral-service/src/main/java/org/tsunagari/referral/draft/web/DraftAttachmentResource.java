package org.tsunagari.referral.draft.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.AnsweredKeys;
import org.tsunagari.kit.web.BodyUpTo;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.attachment.usecase.ReferralAttachments;
import org.tsunagari.referral.attachment.web.AttachmentAnswer;
import org.tsunagari.referral.attachment.web.AttachmentView;
import org.tsunagari.referral.attachment.web.Uploads;
import org.tsunagari.referral.draft.usecase.DraftAttachments;

/** Files of a draft over HTTP. */
@Path("/api/v1/referral-drafts")
@Tag(name = "Attachments")
@Consumes(MediaType.WILDCARD)
@Authenticated
@RunOnVirtualThread
public class DraftAttachmentResource {

    private final DraftAttachments attachments;
    private final Uploads uploads;
    private final AnsweredKeys answered;
    private final PersonAccess access;

    DraftAttachmentResource(DraftAttachments attachments, Uploads uploads, AnsweredKeys answered, PersonAccess access) {
        this.attachments = attachments;
        this.uploads = uploads;
        this.answered = answered;
        this.access = access;
    }

    @POST
    @Path("/{id}/attachments")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "attachToReferralDraft",
            summary = "Attach a file, for example the scan of the FAX",
            description = """
                    Send the file itself as the body: PDF, PNG, JPEG or TIFF by its content, at most 6 MiB; its name in \
                    `Content-Disposition: attachment; filename*=UTF-8''…`. Ten to a draft. It is encrypted, and goes over to the \
                    referral with the submission. A FAX is not verified without its scan. Not after the verification: \
                    `illegal-transition`. `attachment-type-refused` for another content or a `Content-Type` that says otherwise, \
                    `attachment-infected`, `scan-unavailable`.""")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "Attached",
            content = @Content(schema = @Schema(implementation = Uploads.AttachmentReceipt.class)))
    public Response attach(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String declared,
            @HeaderParam(HttpHeaders.CONTENT_DISPOSITION) @Nullable String disposition,
            @BodyUpTo(Uploads.MOST_BYTES) byte @Nullable [] bytes) {
        requireEver();
        if (!answered.has(key)) {
            attachments.requireMayAttach(id);
        }
        return uploads.keep(
                "/api/v1/referral-drafts/" + id + "/attachments", key, declared, disposition, bytes, file -> {
                    DraftAttachments.Attached attached = attachments.attach(id, file);
                    return new Uploads.Kept(
                            attached.attachment(), attached.draft().version());
                });
    }

    @GET
    @Path("/{id}/attachments")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listReferralDraftAttachments",
            summary = "The files of a draft",
            description = "What was attached so far, without the bytes. For those who may open the draft.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = AttachmentView.AttachmentList.class)))
    public Response list(@PathParam("id") UUID id) {
        return Response.ok(AttachmentView.AttachmentList.of(attachments.list(id)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/{id}/attachments/{attachmentId}")
    @Produces({"application/pdf", "image/png", "image/jpeg", "image/tiff"})
    @Operation(
            operationId = "getReferralDraftAttachment",
            summary = "One file of a draft, to be saved",
            description = "The bytes as they were sent, as a download (`Content-Disposition: attachment`), never "
                    + "shown inline. For those who may open the draft.")
    @APIResponse(
            responseCode = "200",
            description = "PDF, PNG, JPEG or TIFF",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        ReferralAttachments.Opened opened = attachments.open(id, attachmentId);
        return AttachmentAnswer.of(opened.attachment(), opened.bytes());
    }

    @DELETE
    @Path("/{id}/attachments/{attachmentId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "removeReferralDraftAttachment",
            summary = "Take a file out of a draft for good",
            description = "Not after the verification.")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response remove(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        requireEver();
        attachments.remove(id, attachmentId);
        return Response.noContent().build();
    }

    private void requireEver() {
        access.requireEver(org.tsunagari.access.Operation.SUBMIT_REFERRAL);
    }
}
