package org.tsunagari.referral.attachment.web;

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
import org.tsunagari.referral.attachment.usecase.ReferralAttachments;
import org.tsunagari.referral.referral.model.ReferralId;

/** Files of a referral over HTTP. */
@Path("/api/v1/referrals")
@Tag(name = "Attachments", description = "Files: the FAX that was keyed in, and what source and centre have added")
@Consumes(MediaType.WILDCARD)
@Authenticated
@RunOnVirtualThread
public class AttachmentResource {

    private final ReferralAttachments attachments;
    private final Uploads uploads;
    private final AnsweredKeys answered;

    AttachmentResource(ReferralAttachments attachments, Uploads uploads, AnsweredKeys answered) {
        this.attachments = attachments;
        this.uploads = uploads;
        this.answered = answered;
    }

    @POST
    @Path("/{id}/attachments")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "attachToReferral",
            summary = "Add a file to a referral, for example a letter that was asked for",
            description = """
                    By the source or the centre. Send the file itself as the body: PDF, PNG, JPEG or TIFF by its content, at most \
                    6 MiB; its name in `Content-Disposition: attachment; filename*=UTF-8''…`. Thirty to a referral. Name its id in \
                    `attachments` of a message or an answer, and the other side hears of it. Once support has begun, the centre can \
                    add files only where the person lets the source be told: `source-must-not-be-told`. `attachment-type-refused` \
                    for another content or a `Content-Type` that says otherwise, `attachment-infected`, `scan-unavailable`.""")
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
        ReferralId referral = new ReferralId(id);
        if (!answered.has(key)) {
            attachments.requireMayAttach(referral);
        }
        return uploads.keep("/api/v1/referrals/" + id + "/attachments", key, declared, disposition, bytes, file -> {
            ReferralAttachments.Attached attached = attachments.attach(referral, file);
            return new Uploads.Kept(attached.attachment(), attached.referral().version());
        });
    }

    @GET
    @Path("/{id}/attachments")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listReferralAttachments", summary = "The files of a referral", description = """
                    For those who may read all of form 1, because a scan shows all of it. What came with a call or from the \
                    community is for the centre alone; what the centre has added since support began the source sees while the \
                    person lets it be told.""")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = AttachmentView.AttachmentList.class)))
    public Response list(@PathParam("id") UUID id) {
        return Response.ok(AttachmentView.AttachmentList.of(attachments.list(new ReferralId(id))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/{id}/attachments/{attachmentId}")
    @Produces({"application/pdf", "image/png", "image/jpeg", "image/tiff"})
    @Operation(
            operationId = "getReferralAttachment",
            summary = "One file, to be saved",
            description = "The bytes as they were sent, as a download (`Content-Disposition: attachment`), never "
                    + "shown inline. For those who may read what form 1 says in words; by another organisation "
                    + "it is a disclosure and listed as one.")
    @APIResponse(
            responseCode = "200",
            description = "PDF, PNG, JPEG or TIFF",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        ReferralAttachments.Opened opened = attachments.open(new ReferralId(id), attachmentId);
        return AttachmentAnswer.of(opened.attachment(), opened.bytes());
    }

    @POST
    @Path("/{id}/attachments/{attachmentId}/entered-in-error")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "enterReferralAttachmentInError",
            summary = "The file should never have been there",
            description = """
                    It stays listed and is not opened any more. Again changes nothing. A source says so of its own files, the \
                    centre of all.""")
    @APIResponse(responseCode = "204", description = "Noted")
    public Response enteredInError(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        attachments.enteredInError(new ReferralId(id), attachmentId);
        return Response.noContent().build();
    }
}
