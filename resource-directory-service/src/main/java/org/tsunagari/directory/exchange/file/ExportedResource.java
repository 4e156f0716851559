package org.tsunagari.directory.exchange.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resource as it may leave the directory: of a confidential place the shown position only and no address, and no
 * contact that is for staff (ADR 0302).
 *
 * @param told the members of the API's {@code ResourceDetails}, and {@code openingHours}; empty ones are left out
 * @param externalId what the source calls it that counts where an import names none
 * @param kept what an import of the same format brought that a resource has no member for
 */
public record ExportedResource(
        UUID id, String municipality, Optional<String> externalId, ObjectNode told, ObjectNode kept, Status status) {

    /** Where it stands. */
    public record Status(
            String stage, @Nullable LocalDate assuredOn, boolean confidential, long version, Instant changedAt) {}

    /** A text member, null where nothing is said. */
    public @Nullable String text(String member) {
        return told.hasNonNull(member) ? told.get(member).asText() : null;
    }
}
