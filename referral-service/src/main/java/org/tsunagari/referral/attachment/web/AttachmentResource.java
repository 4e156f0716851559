package org.tsunagari.referral.attachment.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tsunagari.referral.attachment.usecase.ReferralAttachments;
import org.tsunagari.referral.referral.model.ReferralId;

/** Files of a referral over HTTP. */
@Path("/api/v1/referrals")
@Tag(name = "Attachments", description = "Files: the FAX that was keyed in, and what a source has added to its draft")
@Consumes(MediaType.WILDCARD)
@Authenticated
@RunOnVirtualThread
public class AttachmentResource {

    private final ReferralAttachments attachments;

    AttachmentResource(ReferralAttachments attachments) {
        this.attachments = attachments;
    }

    @GET
    @Path("/{id}/attachments")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listReferralAttachments",
            summary = "The files of a referral",
            description = "For those who may read what form 1 says in words.")
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
            description = "It stays listed and is not opened any more. Again changes nothing.")
    @APIResponse(responseCode = "204", description = "Noted")
    public Response enteredInError(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        attachments.enteredInError(new ReferralId(id), attachmentId);
        return Response.noContent().build();
    }
}
