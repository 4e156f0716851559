package org.tsunagari.referral.consent.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.referral.identifier.model.PersonId;

/** One version of a person's consent ledger; it replaces the one before it as a whole. */
public sealed interface Consent {

    UUID id();

    PersonId person();

    /** Position in the person's ledger, from 1 without gaps. */
    long version();

    Instant recordedAt();

    String recordedBy();

    /** The person agrees. */
    record Granted(
            UUID id,
            PersonId person,
            long version,
            GivenConsent given,
            ConsentScope scope,
            Instant validFrom,
            Optional<Instant> validUntil,
            Instant recordedAt,
            String recordedBy)
            implements Consent {}

    /** The person takes everything back. */
    record Withdrawn(UUID id, PersonId person, long version, Instant recordedAt, String recordedBy)
            implements Consent {}
}
