package org.tsunagari.referral.merging.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.merging.model.Merge;
import org.tsunagari.referral.person.model.AccountRelation;

/** The merges of the municipality in hand, and what of the records they depend on. */
@ApplicationScoped
public class Merges {

    private final EntityManager database;
    private final PersonVault vault;
    private final CurrentActor actor;

    Merges(EntityManager database, PersonVault vault, CurrentActor actor) {
        this.database = database;
        this.vault = vault;
        this.actor = actor;
    }

    /**
     * Keeps the records from every other merge, and from an erasure, until the transaction ends; in one order, so that nobody
     * waits in a circle.
     */
    public void lock(List<UUID> records) {
        database.createNativeQuery("SELECT id FROM person WHERE id IN (?1) ORDER BY id FOR UPDATE", Tuple.class)
                .setParameter(1, records)
                .getResultList();
    }

    public void add(Merge merge) {
        MergeEntity entity = new MergeEntity();
        entity.id = merge.id();
        entity.municipality = actor.get().municipality();
        entity.survivingId = merge.surviving().value();
        entity.mergedId = merge.merged().value();
        entity.reason = merge.reason();
        entity.mergedBy = merge.mergedBy();
        entity.mergedAt = merge.mergedAt();
        database.persist(entity);
        database.flush();
    }

    /** Writes down that a merge does not hold any more. */
    public void save(Merge merge) {
        MergeEntity entity = Objects.requireNonNull(database.find(MergeEntity.class, merge.id()));
        merge.undone().ifPresent(undone -> {
            entity.undoneReason = undone.reason();
            entity.undoneBy = undone.by();
            entity.undoneAt = undone.at();
        });
        database.flush();
    }

    /** Everything that was said about these records, latest first. */
    public List<Merge> about(List<UUID> records) {
        return database.createQuery(
                        "FROM MergeEntity WHERE survivingId IN ?1 OR mergedId IN ?1 ORDER BY mergedAt DESC, id DESC",
                        MergeEntity.class)
                .setParameter(1, records)
                .getResultStream()
                .map(Merges::merge)
                .toList();
    }

    /** The accounts that stand for the person of these records in one way. */
    public Set<String> accounts(List<UUID> records, AccountRelation relation) {
        List<?> rows = database.createNativeQuery(
                        "SELECT account FROM person_account WHERE person_id IN (?1) AND relation = ?2", Tuple.class)
                .setParameter(1, records)
                .setParameter(2, relation.name())
                .getResultList();
        Set<String> accounts = new HashSet<>();
        rows.forEach(row -> accounts.add(((Tuple) row).get(0, String.class)));
        return accounts;
    }

    /** Whether one of them is erased by now. */
    public boolean isErased(List<UUID> records) {
        return vault.isAnyDestroyed(records);
    }

    private static Merge merge(MergeEntity entity) {
        return new Merge(
                entity.id,
                new PersonId(entity.survivingId),
                new PersonId(entity.mergedId),
                entity.reason,
                entity.mergedBy,
                entity.mergedAt,
                Optional.ofNullable(entity.undoneAt)
                        .map(at -> new Merge.Undone(
                                Objects.requireNonNull(entity.undoneReason),
                                Objects.requireNonNull(entity.undoneBy),
                                at)));
    }
}
