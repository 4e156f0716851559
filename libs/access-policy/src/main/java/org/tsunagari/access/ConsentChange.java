package org.tsunagari.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the consent ledger says happened; a change replaces the whole scope, so the highest version is the whole truth. */
public sealed interface ConsentChange {

    UUID person();

    /** Position in the ledger of this person, counted from 1 without gaps. */
    long version();

    /** ConsentGranted and ConsentChanged. */
    record Given(UUID person, long version, List<Grant> grants, Instant validFrom, Optional<Instant> validUntil)
            implements ConsentChange {
        public Given {
            grants = List.copyOf(grants);
        }
    }

    record Withdrawn(UUID person, long version, Instant withdrawnAt) implements ConsentChange {}
}
