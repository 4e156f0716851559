package org.tsunagari.referral.attachment.model;

import java.util.UUID;

/** To what a file belongs, and whose key seals it. */
public sealed interface AttachmentOwner {

    /** What the file is found by. */
    UUID id();

    /** Id of the key. */
    UUID key();

    /** A draft has a key of its own. */
    record OfDraft(UUID id) implements AttachmentOwner {

        @Override
        public UUID key() {
            return id;
        }
    }

    /** @param key the person's */
    record OfReferral(UUID id, UUID key) implements AttachmentOwner {}
}
