package org.tsunagari.referral.attachment.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.tsunagari.referral.attachment.model.Attachment;

/** A file on its way out: saved by the browser, never shown or run by it, and kept by nobody in between. */
public final class AttachmentAnswer {

    private AttachmentAnswer() {}

    public static Response of(Attachment attachment, byte[] bytes) {
        return Response.ok(bytes, attachment.kind().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        DispositionName.attachment(
                                attachment.name().orElse(attachment.id().toString())))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
