package org.tsunagari.referral.attachment.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.attachment.model.Attachment;

/** A file without its bytes. */
@Schema(name = "Attachment", description = "A file of a referral or a draft, without its bytes")
public record AttachmentView(
        UUID id,

        @Schema(description = "As the sender called it; null once the person is erased") @Nullable
        String name,

        @Schema(description = "By its content", examples = "application/pdf")
        String mediaType,

        @Schema(description = "Bytes") int size,
        String uploadedBy,
        Instant uploadedAt,

        @Schema(description = "When somebody said that it should never have been there; it is not opened since")
        @Nullable
        Instant enteredInErrorAt) {

    public static AttachmentView from(Attachment attachment) {
        return new AttachmentView(
                attachment.id(),
                attachment.name().orElse(null),
                attachment.kind().mediaType(),
                attachment.size(),
                attachment.uploadedBy(),
                attachment.uploadedAt(),
                attachment.enteredInErrorAt().orElse(null));
    }

    @Override
    public String toString() {
        return "AttachmentView[" + id + "]";
    }

    /** All of them. */
    @Schema(name = "AttachmentList", description = "First uploaded first")
    public record AttachmentList(List<AttachmentView> items) {

        public static AttachmentList of(List<Attachment> attachments) {
            return new AttachmentList(
                    attachments.stream().map(AttachmentView::from).toList());
        }
    }
}
