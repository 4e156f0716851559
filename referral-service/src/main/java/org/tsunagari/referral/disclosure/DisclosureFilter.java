package org.tsunagari.referral.disclosure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.access.LegalBasis;

/**
 * Which lines of the ledger are wanted.
 *
 * @param from inclusive
 * @param until exclusive
 */
public record DisclosureFilter(
        Optional<Instant> from, Optional<Instant> until, Optional<UUID> organisation, Optional<LegalBasis> basis) {}
