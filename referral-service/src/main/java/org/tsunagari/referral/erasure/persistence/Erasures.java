package org.tsunagari.referral.erasure.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.erasure.model.ErasureRequest;
import org.tsunagari.referral.erasure.model.ErasureStatus;
import org.tsunagari.referral.erasure.model.LegalHold;
import org.tsunagari.referral.identifier.model.PersonId;

/** Requests, holds and the erasure itself, in the municipality in hand. */
@ApplicationScoped
public class Erasures {

    private final EntityManager database;
    private final PersonVault vault;
    private final CurrentActor actor;

    Erasures(EntityManager database, PersonVault vault, CurrentActor actor) {
        this.database = database;
        this.vault = vault;
        this.actor = actor;
    }

    public void add(ErasureRequest request) {
        ErasureRequestEntity entity = new ErasureRequestEntity();
        entity.id = request.id();
        entity.municipality = actor.get().municipality();
        entity.personId = request.person().value();
        entity.reason = request.reason();
        entity.status = request.status();
        entity.askedFor = request.askedFor().orElse(null);
        entity.requestedBy = request.requestedBy();
        entity.requestedAt = request.requestedAt();
        database.persist(entity);
        database.flush();
    }

    /** The request that nobody has decided on, kept from others until the transaction ends. */
    public Optional<ErasureRequest> open(List<UUID> records) {
        return database.createQuery(
                        "FROM ErasureRequestEntity WHERE personId IN ?1 AND status = ?2", ErasureRequestEntity.class)
                .setParameter(1, records)
                .setParameter(2, ErasureStatus.REQUESTED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(Erasures::request);
    }

    /** All requests, latest first. */
    public List<ErasureRequest> requests(List<UUID> records) {
        return database.createQuery(
                        "FROM ErasureRequestEntity WHERE personId IN ?1 ORDER BY requestedAt DESC, id DESC",
                        ErasureRequestEntity.class)
                .setParameter(1, records)
                .getResultStream()
                .map(Erasures::request)
                .toList();
    }

    public ErasureRequest save(ErasureRequest decided) {
        ErasureRequestEntity entity = Objects.requireNonNull(database.find(ErasureRequestEntity.class, decided.id()));
        entity.status = decided.status();
        entity.decidedBy = decided.decidedBy().orElse(null);
        entity.decidedAt = decided.decidedAt().orElse(null);
        entity.refusal = decided.refusal().orElse(null);
        database.flush();
        return request(entity);
    }

    public void add(LegalHold hold, String placedBy) {
        LegalHoldEntity entity = new LegalHoldEntity();
        entity.id = hold.id();
        entity.municipality = actor.get().municipality();
        entity.personId = hold.person().value();
        entity.reason = hold.reason();
        entity.until = hold.until().orElse(null);
        entity.placedBy = placedBy;
        entity.placedAt = hold.placedAt();
        database.persist(entity);
        database.flush();
    }

    /** All holds, latest first. */
    public List<LegalHold> holds(List<UUID> records) {
        return database.createQuery(
                        "FROM LegalHoldEntity WHERE personId IN ?1 ORDER BY placedAt DESC, id DESC",
                        LegalHoldEntity.class)
                .setParameter(1, records)
                .getResultStream()
                .map(Erasures::hold)
                .toList();
    }

    /** Lifts a hold of one of the records; empty where there is none. */
    public Optional<LegalHold> lift(UUID id, List<UUID> records, String by, Instant at) {
        return Optional.ofNullable(database.find(LegalHoldEntity.class, id))
                .filter(entity -> records.contains(entity.personId))
                .map(entity -> {
                    if (entity.liftedAt == null) {
                        entity.liftedAt = at;
                        entity.liftedBy = by;
                        database.flush();
                    }
                    return hold(entity);
                });
    }

    /** Until the transaction ends nobody writes about the person; what was being written is there, or never will be. */
    public void keepFromWriters(List<UUID> records) {
        vault.lock(records);
    }

    /** Keeps the records from every merge, hold and other erasure until the transaction ends; who refers to them goes on. */
    public void lock(List<UUID> records) {
        database.createNativeQuery("SELECT id FROM person WHERE id IN (?1) ORDER BY id FOR NO KEY UPDATE", UUID.class)
                .setParameter(1, records)
                .getResultList();
    }

    /** Whether one of them is erased by now. */
    public boolean isErased(List<UUID> records) {
        return vault.isAnyDestroyed(records);
    }

    /** Makes everything that is encrypted about a record noise, and forgets what leads from outside to it. */
    public void erase(UUID record) {
        vault.destroy(record);
        for (String forget : List.of(
                "UPDATE person SET name_birth_index = '', address_index = '', phone_index = NULL WHERE id = ?1",
                "UPDATE referral SET source_reference_index = NULL WHERE person_id = ?1",
                "UPDATE referral_deadline SET ended_at = now() WHERE ended_at IS NULL AND referral_id IN (SELECT id FROM referral WHERE person_id = ?1)",
                "DELETE FROM person_match_key WHERE person_id = ?1",
                "DELETE FROM person_account WHERE person_id = ?1",
                "DELETE FROM person_duplicate WHERE one_id = ?1 OR other_id = ?1",
                "DELETE FROM former_account WHERE person_id = ?1",
                "DELETE FROM person_search WHERE strpos(candidates, CAST(?1 AS text)) > 0")) {
            database.createNativeQuery(forget).setParameter(1, record).executeUpdate();
        }
    }

    static ErasureRequest request(ErasureRequestEntity entity) {
        return new ErasureRequest(
                entity.id,
                new PersonId(entity.personId),
                entity.reason,
                entity.status,
                Optional.ofNullable(entity.askedFor),
                entity.requestedBy,
                entity.requestedAt,
                Optional.ofNullable(entity.decidedBy),
                Optional.ofNullable(entity.decidedAt),
                Optional.ofNullable(entity.refusal),
                entity.version);
    }

    private static LegalHold hold(LegalHoldEntity entity) {
        return new LegalHold(
                entity.id,
                new PersonId(entity.personId),
                entity.reason,
                Optional.ofNullable(entity.until),
                entity.placedAt,
                Optional.ofNullable(entity.liftedAt));
    }
}
