package org.tsunagari.access;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a person agrees to, as known from the ledger up to {@code version}.
 *
 * @param version 0 when the ledger has nothing about the person
 * @param validFrom inclusive
 * @param validUntil exclusive
 */
public record ConsentSnapshot(
        UUID person,
        long version,
        boolean withdrawn,
        List<Grant> grants,
        Instant validFrom,
        Optional<Instant> validUntil) {

    public ConsentSnapshot {
        grants = List.copyOf(grants);
        if (version < 0) {
            throw new IllegalArgumentException("version: " + version + " (expected: >= 0)");
        }
    }

    public static ConsentSnapshot none(UUID person) {
        return new ConsentSnapshot(person, 0, false, List.of(), Instant.EPOCH, Optional.empty());
    }

    /**
     * The fold over the ledger's changes. Duplicates, any order and a replay from zero end in the same snapshot, because
     * only the highest version counts and it carries everything (guarantee 11).
     */
    public ConsentSnapshot apply(ConsentChange change) {
        if (!change.person().equals(person)) {
            throw new IllegalArgumentException("person: another one (expected: the snapshot's)");
        }
        if (change.version() <= version) {
            return this;
        }
        return switch (change) {
            case ConsentChange.Given given ->
                new ConsentSnapshot(
                        person, given.version(), false, given.grants(), given.validFrom(), given.validUntil());
            case ConsentChange.Withdrawn gone ->
                new ConsentSnapshot(person, gone.version(), true, List.of(), gone.withdrawnAt(), Optional.empty());
        };
    }

    /** Of two states of knowledge the later one; an answer of the ledger that was overtaken by an event takes nothing back. */
    public ConsentSnapshot newerOf(ConsentSnapshot other) {
        if (!other.person().equals(person)) {
            throw new IllegalArgumentException("person: another one (expected: the snapshot's)");
        }
        return other.version() > version ? other : this;
    }

    /** The categories that this recipient may use for this purpose now; one mismatch, and there are none (guarantee 9). */
    public Set<DataCategory> coveredCategories(Recipient recipient, Purpose purpose, Instant now) {
        EnumSet<DataCategory> covered = EnumSet.noneOf(DataCategory.class);
        if (isInForce(now)) {
            for (Grant grant : grants) {
                if (grant.names(recipient) && grant.purposes().contains(purpose)) {
                    covered.addAll(grant.categories());
                }
            }
        }
        return Collections.unmodifiableSet(covered);
    }

    public boolean isInForce(Instant now) {
        return !withdrawn
                && !now.isBefore(validFrom)
                && validUntil.map(now::isBefore).orElse(true);
    }
}
