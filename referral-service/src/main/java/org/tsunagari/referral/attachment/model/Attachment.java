package org.tsunagari.referral.attachment.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of a referral or a draft, without its bytes.
 *
 * @param name absent when the person is erased
 * @param size bytes
 * @param enteredInErrorAt when somebody said that it should never have been there; nobody reads it since
 */
public record Attachment(
        UUID id,
        Optional<String> name,
        FileKind kind,
        int size,
        String uploadedBy,
        Instant uploadedAt,
        Optional<Instant> enteredInErrorAt) {

    @Override
    public String toString() {
        return "Attachment[" + id + ", " + kind + "]";
    }
}
