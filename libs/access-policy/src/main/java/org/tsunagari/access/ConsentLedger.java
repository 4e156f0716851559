package org.tsunagari.access;

import java.util.Optional;
import java.util.UUID;

/** The owner of the consents, asked when a projection is stale. */
@FunctionalInterface
public interface ConsentLedger {

    /** The person's consent now; empty when the ledger does not answer in time, which denies. */
    Optional<ConsentSnapshot> ask(UUID person);
}
