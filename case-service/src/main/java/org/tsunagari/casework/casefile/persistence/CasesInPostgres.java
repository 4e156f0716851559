package org.tsunagari.casework.casefile.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.casework.casefile.model.Assignment;
import org.tsunagari.casework.casefile.model.Case;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.model.CaseRefused;
import org.tsunagari.casework.casefile.model.Cases;
import org.tsunagari.casework.casefile.model.FreeText;
import org.tsunagari.casework.casefile.model.JoinedReferral;
import org.tsunagari.casework.casefile.model.PersonId;
import org.tsunagari.casework.casefile.model.ReferralId;
import org.tsunagari.casework.casefile.model.ReferralStanding;
import org.tsunagari.kit.crypto.PersonErased;
import org.tsunagari.kit.crypto.PersonVault;

/** Keeps cases in PostgreSQL; the row of the case is the lock of the whole aggregate. */
@ApplicationScoped
class CasesInPostgres implements Cases {

    private static final String CLOSING_REASON = "care_case.closing_reason";

    private final EntityManager database;
    private final PersonVault vault;

    CasesInPostgres(EntityManager database, PersonVault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public Optional<Case> find(CaseId id) {
        return restore(database.find(CaseEntity.class, id.value()));
    }

    @Override
    public Optional<Case> findForChange(CaseId id) {
        return restore(database.find(CaseEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Optional<Case> findLivingOfRecordForChange(PersonId record) {
        lock(record.toString());
        return living(List.of(record.value()));
    }

    /**
     * A row that does not exist cannot be locked, so the person is: by an advisory lock, whose number two persons may
     * share without harm. The unique index {@code care_case_one_living_per_person} stands behind it.
     */
    @Override
    public Optional<Case> findLivingForChange(PersonId person) {
        List<UUID> records = records(person);
        records.forEach(record -> lock(record.toString()));
        return living(records);
    }

    /** In one order, so that nobody waits in a circle. */
    private List<UUID> records(PersonId person) {
        List<?> records = database.createNativeQuery(
                        "SELECT record FROM same_person(?1) record ORDER BY 1", Tuple.class)
                .setParameter(1, person.value())
                .getResultList();
        return records.stream().map(row -> ((Tuple) row).get(0, UUID.class)).toList();
    }

    private void lock(String record) {
        database.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))) locked")
                .setParameter(1, record)
                .getSingleResult();
    }

    private Optional<Case> living(List<UUID> records) {
        return database.createQuery(
                        "FROM CaseEntity WHERE personId IN ?1 AND status <> CLOSED ORDER BY openedOn, id",
                        CaseEntity.class)
                .setParameter(1, records)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .flatMap(this::restore);
    }

    @Override
    public boolean answers(ReferralId referral) {
        return database.find(CaseReferralEntity.class, referral.value()) != null;
    }

    @Override
    public Optional<CaseId> followReferral(ReferralId referral, ReferralStanding standing, Instant since) {
        List<?> cases = database.createNativeQuery("""
                        UPDATE case_referral SET standing = ?2, standing_since = ?3 WHERE referral_id = ?1 RETURNING case_id
                        """, Tuple.class)
                .setParameter(1, referral.value())
                .setParameter(2, standing.name())
                .setParameter(3, since.atOffset(ZoneOffset.UTC))
                .getResultList();
        return cases.stream()
                .map(row -> new CaseId(((Tuple) row).get(0, UUID.class)))
                .findFirst();
    }

    @Override
    public void add(Case opened) {
        Case.Snapshot snapshot = opened.snapshot();
        database.persist(CaseRows.root(snapshot));
        addNewReferrals(snapshot);
        database.flush();
    }

    @Override
    public long update(Case changed) {
        Case.Snapshot snapshot = changed.snapshot();
        CaseEntity row = database.getReference(CaseEntity.class, snapshot.id().value());
        sealClosingReason(row, snapshot);
        CaseRows.change(row, snapshot);
        addNewReferrals(snapshot);
        keepAssignments(row, snapshot);
        database.flush();
        return row.version;
    }

    private void sealClosingReason(CaseEntity row, Case.Snapshot snapshot) {
        if (snapshot.closing().isEmpty()) {
            row.closingReason = null;
        } else if (row.closedOn == null) {
            row.closingReason = snapshot.closing()
                    .flatMap(closing -> closing.reason())
                    .map(reason -> seal(snapshot, reason))
                    .orElse(null);
        }
    }

    private byte[] seal(Case.Snapshot snapshot, FreeText reason) {
        try {
            return vault.ensure(
                            snapshot.person().value(), snapshot.municipality().code())
                    .seal(CLOSING_REASON, snapshot.id().value(), reason.value());
        } catch (PersonErased erased) {
            throw new CaseRefused(CaseRefused.Reason.PERSON_IS_ERASED);
        }
    }

    private void addNewReferrals(Case.Snapshot snapshot) {
        for (JoinedReferral referral : snapshot.referrals()) {
            if (database.find(CaseReferralEntity.class, referral.id().value()) == null) {
                database.persist(CaseRows.referral(snapshot, referral));
            }
        }
    }

    /** An assignment changes the case's version too, although its rows are its own. */
    private void keepAssignments(CaseEntity row, Case.Snapshot snapshot) {
        boolean changed = false;
        for (Assignment assignment : snapshot.assignments()) {
            AssignmentEntity kept =
                    database.find(AssignmentEntity.class, assignment.id().value());
            if (kept == null) {
                database.persist(CaseRows.assignment(snapshot, assignment));
                changed = true;
            } else if (kept.releasedOn == null && !assignment.isActive()) {
                kept.releasedOn = assignment.until().orElseThrow();
                changed = true;
            }
        }
        if (changed) {
            database.lock(row, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
    }

    private Optional<Case> restore(@Nullable CaseEntity row) {
        if (row == null) {
            return Optional.empty();
        }
        CaseParts parts = CaseParts.of(database, List.of(row.id));
        return Optional.of(parts.restore(row, reason(row)));
    }

    private Optional<FreeText> reason(CaseEntity row) {
        return Optional.ofNullable(row.closingReason)
                .flatMap(ciphertext ->
                        vault.find(row.personId).map(cipher -> cipher.open(CLOSING_REASON, row.id, ciphertext)))
                .map(FreeText::new);
    }
}
