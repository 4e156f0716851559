package org.tsunagari.referral.matching.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.matching.model.Duplicate;
import org.tsunagari.referral.matching.model.DuplicateState;

/** Pairs of records of the municipality in hand that are likely one person. */
@ApplicationScoped
public class Duplicates {

    private final EntityManager database;
    private final MunicipalityContext municipality;

    Duplicates(EntityManager database, MunicipalityContext municipality) {
        this.database = database;
        this.municipality = municipality;
    }

    public void add(Duplicate duplicate) {
        DuplicateEntity entity = new DuplicateEntity();
        entity.id = duplicate.id();
        entity.municipality = here();
        entity.oneId = duplicate.recorded().value();
        entity.otherId = duplicate.known().value();
        entity.score = duplicate.probability();
        entity.foundAt = duplicate.foundAt();
        write(duplicate, entity);
        database.persist(entity);
    }

    public Duplicate save(Duplicate duplicate) {
        DuplicateEntity entity = Objects.requireNonNull(database.find(DuplicateEntity.class, duplicate.id()));
        write(duplicate, entity);
        database.flush();
        return duplicate(entity);
    }

    public Optional<Duplicate> find(UUID id) {
        return Optional.ofNullable(database.find(DuplicateEntity.class, id)).map(Duplicates::duplicate);
    }

    /** Those of which one record is among the one, and the other among the others. */
    public List<Duplicate> between(List<UUID> ones, List<UUID> others) {
        return database.createQuery(
                        "FROM DuplicateEntity WHERE (oneId IN ?1 AND otherId IN ?2) OR (oneId IN ?2 AND otherId IN ?1)",
                        DuplicateEntity.class)
                .setParameter(1, ones)
                .setParameter(2, others)
                .getResultStream()
                .map(Duplicates::duplicate)
                .toList();
    }

    /**
     * One more than the page, oldest first: nothing rots at the end of the list.
     *
     * @param openSince only what waits since before this moment
     */
    public List<Duplicate> list(Optional<DuplicateState> state, Optional<Instant> openSince, PageRequest page) {
        String filter =
                (openSince.isPresent() ? " AND state = :open AND coalesce(waitingSince, foundAt) < :openSince" : "")
                        + (state.isPresent() ? " AND state = :state" : "")
                        + (page.after().isPresent() ? " AND (foundAt > :at OR (foundAt = :at AND id > :id))" : "");
        TypedQuery<DuplicateEntity> query = database.createQuery(
                        "FROM DuplicateEntity WHERE municipality = :here" + filter + " ORDER BY foundAt, id",
                        DuplicateEntity.class)
                .setParameter("here", here())
                .setMaxResults(page.limit() + 1);
        state.ifPresent(wanted -> query.setParameter("state", wanted));
        openSince.ifPresent(
                moment -> query.setParameter("open", DuplicateState.OPEN).setParameter("openSince", moment));
        page.after().ifPresent(key -> query.setParameter("at", PageRequest.instant(key.get(0)))
                .setParameter("id", PageRequest.id(key.get(1))));
        return query.getResultStream().map(Duplicates::duplicate).toList();
    }

    /**
     * Takes records that were described anew and not compared since. One transaction at a time in a municipality: two would
     * find one pair from both of its sides.
     */
    public List<PersonId> claimDue(int atMost) {
        database.createNativeQuery(
                        "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('seek duplicates'), hashtext(?1))) locked")
                .setParameter(1, here())
                .getSingleResult();
        List<?> due = database.createNativeQuery("""
                        UPDATE person SET duplicates_due = FALSE WHERE id IN (
                            SELECT id FROM person WHERE municipality = ?1 AND duplicates_due
                            ORDER BY id LIMIT ?2)
                        RETURNING id
                        """, UUID.class)
                .setParameter(1, here())
                .setParameter(2, atMost)
                .getResultList();
        return due.stream().map(id -> new PersonId((UUID) id)).toList();
    }

    /** Two records, the one that was made first before the other. */
    public List<PersonId> inOrder(PersonId one, PersonId other) {
        List<?> records = database.createNativeQuery(
                        "SELECT id FROM person WHERE id IN (?1) ORDER BY recorded_at, id", UUID.class)
                .setParameter(1, List.of(one.value(), other.value()))
                .getResultList();
        return records.stream().map(id -> new PersonId((UUID) id)).toList();
    }

    private String here() {
        return municipality.current().orElseThrow();
    }

    private static void write(Duplicate duplicate, DuplicateEntity entity) {
        entity.waitingSince = duplicate.waitingSince();
        entity.state = duplicate.state();
        entity.reason = duplicate.closed().flatMap(Duplicate.Closed::reason).orElse(null);
        entity.closedBy = duplicate.closed().map(Duplicate.Closed::by).orElse(null);
        entity.closedAt = duplicate.closed().map(Duplicate.Closed::at).orElse(null);
    }

    private static Duplicate duplicate(DuplicateEntity entity) {
        return new Duplicate(
                entity.id,
                new PersonId(entity.oneId),
                new PersonId(entity.otherId),
                entity.score,
                entity.foundAt,
                // null where the release before has found it
                Objects.requireNonNullElse(entity.waitingSince, entity.foundAt),
                entity.state,
                Optional.ofNullable(entity.closedAt)
                        .map(at -> new Duplicate.Closed(
                                Optional.ofNullable(entity.reason), Objects.requireNonNull(entity.closedBy), at)),
                entity.version);
    }
}
