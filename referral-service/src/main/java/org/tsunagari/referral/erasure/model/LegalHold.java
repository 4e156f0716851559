package org.tsunagari.referral.erasure.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.referral.identifier.model.PersonId;

/**
 * A reason in law for which a person must not be erased yet.
 *
 * @param until last day; empty: until lifted
 */
public record LegalHold(
        UUID id,
        PersonId person,
        HoldReason reason,
        Optional<LocalDate> until,
        Instant placedAt,
        Optional<Instant> liftedAt) {

    public boolean holdsOn(LocalDate day) {
        return liftedAt.isEmpty() && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
