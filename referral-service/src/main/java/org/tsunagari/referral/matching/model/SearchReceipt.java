package org.tsunagari.referral.matching.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.referral.identifier.model.PersonId;

/**
 * That somebody searched for a person and who was shown. It is for that name, reading and date of birth only.
 *
 * @param shown everybody who was shown as possibly the same
 */
public record SearchReceipt(UUID id, Set<PersonId> shown, Instant validUntil) {

    /**
     * A FAX may wait some days for its verification; whoever was recorded meanwhile is looked for again when the receipt is
     * shown, so the age of a receipt does no harm.
     */
    public static final Duration VALID = Duration.ofDays(14);

    public SearchReceipt {
        shown = Set.copyOf(shown);
    }
}
