package org.tsunagari.referral.attachment.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.referral.referral.model.Party;

/**
 * A file of a referral or a draft, without its bytes.
 *
 * @param name absent when the person is erased
 * @param size bytes
 * @param by the side that has it from its own hand
 * @param enteredInErrorAt when somebody said that it should never have been there; nobody reads it since
 */
public record Attachment(
        UUID id,
        Optional<String> name,
        FileKind kind,
        int size,
        Party by,
        String uploadedBy,
        Instant uploadedAt,
        Optional<Instant> enteredInErrorAt) {

    /** A new one. */
    public static Attachment of(UUID id, CheckedFile file, Party by, String account, Instant now) {
        return new Attachment(
                id, Optional.of(file.name()), file.kind(), file.bytes().length, by, account, now, Optional.empty());
    }

    @Override
    public String toString() {
        return "Attachment[" + id + ", " + kind + "]";
    }
}
