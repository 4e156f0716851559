package org.tsunagari.referral.consent.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.referral.identifier.model.PersonId;

/** The append-only ledger of consents of the municipality in hand. */
public interface ConsentLedger {

    /** The latest version under this very record; like all others it is gone with an erased person. */
    Optional<Consent> latest(PersonId person);

    /** The end of an erased person's ledger: that nothing holds any more, without its words. */
    Optional<Consent.Withdrawn> end(PersonId person);

    /** When the person last took everything back, under whatever record. */
    Optional<Instant> takenBackAt(PersonId person);

    /** A version under this very record. */
    Optional<Consent> at(PersonId person, long version);

    /** Locks the person's ledger until the end of the transaction; the number of its latest version, 0 without any. */
    long lock(PersonId person);

    /** Appends a version; its number must follow the one that {@link #lock} told. */
    void append(Consent version);

    /** A place in the order of {@link #history}: behind the version that it names. */
    record Place(Instant recordedAt, long version, UUID id) {}

    /**
     * The versions under every record of the person, latest first, as many as wanted.
     *
     * @param after empty: from the latest on
     */
    List<Consent> history(PersonId person, Optional<Place> after, int atMost);

    Optional<Consent> find(UUID id);

    /** Marks that the end of a version was dealt with; false if it was before. */
    boolean markEnded(UUID id);
}
