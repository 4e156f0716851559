package org.tsunagari.referral.deadline.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.deadline.model.Limit;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.StatusChanged;
import org.tsunagari.referral.referral.usecase.RunningDeadline;

/** Deadlines and the reminders given; a referral has at most one deadline that runs. */
@ApplicationScoped
public class Deadlines implements RunningDeadline {

    private final EntityManager database;
    private final MunicipalityContext municipality;

    Deadlines(EntityManager database, MunicipalityContext municipality) {
        this.database = database;
        this.municipality = municipality;
    }

    /** A step of a deadline that has come and is not done. */
    public record Passed(UUID deadline, UUID referral, UUID person, Party waitingFor, boolean escalation) {}

    /** One statement, because every submission waits for it. */
    public void add(StatusChanged change, Party waitingFor, Limit.Due due) {
        database.createNativeQuery("""
                        WITH known AS (INSERT INTO deadline_watch (code) VALUES (?1) ON CONFLICT DO NOTHING)
                        INSERT INTO referral_deadline (id, municipality, referral_id, position, status, waiting_for,
                                                       begun_at, remind_at, due_at, escalate_at)
                        VALUES (?2, ?1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                        """)
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, Ids.next())
                .setParameter(3, change.referral().value())
                .setParameter(4, change.position())
                .setParameter(5, change.status().name())
                .setParameter(6, waitingFor.name())
                .setParameter(7, utc(change.at()))
                .setParameter(8, utc(due.remindAt()))
                .setParameter(9, utc(due.dueAt()))
                .setParameter(10, utc(due.escalateAt()))
                .executeUpdate();
    }

    /** Something of the municipality in hand falls due one day: it is looked at from now on. */
    public void watch() {
        database.createNativeQuery("INSERT INTO deadline_watch (code) VALUES (?1) ON CONFLICT DO NOTHING")
                .setParameter(1, municipality.current().orElseThrow())
                .executeUpdate();
    }

    /** The referral has moved on: what ran until now runs no more, nor does what was paused. */
    public void end(ReferralId referral, Instant at) {
        database.createNativeQuery("""
                        UPDATE referral_deadline SET ended_at = coalesce(ended_at, ?2), moved_on = TRUE
                        WHERE referral_id = ?1 AND NOT moved_on
                        """)
                .setParameter(1, referral.value())
                .setParameter(2, utc(at))
                .executeUpdate();
    }

    /** Nobody has to act for now, though the referral stands where it stood. */
    public void pause(ReferralId referral, Instant at) {
        database.createNativeQuery(
                        "UPDATE referral_deadline SET ended_at = ?2 WHERE referral_id = ?1 AND ended_at IS NULL")
                .setParameter(1, referral.value())
                .setParameter(2, utc(at))
                .executeUpdate();
    }

    @Override
    public Optional<Instant> dueAt(ReferralId referral) {
        return database
                .createNativeQuery(
                        "SELECT due_at FROM referral_deadline WHERE referral_id = ?1 AND ended_at IS NULL",
                        Instant.class)
                .setParameter(1, referral.value())
                .getResultList()
                .stream()
                .map(Instant.class::cast)
                .findFirst();
    }

    /**
     * Lets the deadline of this standing run, as it was begun; the one that runs goes on. Found by where the referral came
     * to stand, not by its version: what it says, or rests on, may have changed since.
     *
     * @return whether there is one
     */
    public boolean resume(StatusChanged standing) {
        return database.createNativeQuery("""
                                UPDATE referral_deadline SET ended_at = NULL
                                WHERE id = (SELECT id FROM referral_deadline WHERE referral_id = ?1
                                            ORDER BY position DESC LIMIT 1)
                                  AND status = ?2 AND NOT moved_on
                                """)
                        .setParameter(1, standing.referral().value())
                        .setParameter(2, standing.status().name())
                        .executeUpdate()
                == 1;
    }

    /** The deadline of this standing begins anew, whether it runs or rests; who was reminded of the one before is again. */
    public void beginAnew(StatusChanged standing, Limit.Due due) {
        database.createNativeQuery("""
                        UPDATE referral_deadline
                        SET begun_at = ?3, remind_at = ?4, due_at = ?5, escalate_at = ?6, reminded_at = NULL, escalated_at = NULL
                        WHERE referral_id = ?1 AND status = ?2 AND NOT moved_on
                        """)
                .setParameter(1, standing.referral().value())
                .setParameter(2, standing.status().name())
                .setParameter(3, utc(standing.at()))
                .setParameter(4, utc(due.remindAt()))
                .setParameter(5, utc(due.dueAt()))
                .setParameter(6, utc(due.escalateAt()))
                .executeUpdate();
    }

    /** Municipalities that ever had a deadline: their codes are public, so no row security stands before them. */
    public List<String> municipalities() {
        return database
                .createNativeQuery("SELECT code FROM deadline_watch ORDER BY code", String.class)
                .getResultList()
                .stream()
                .map(String.class::cast)
                .toList();
    }

    /** Locks what has come; what another replica has locked is its business. */
    public List<Passed> claim(Instant now, int limit) {
        List<?> rows = database.createNativeQuery("""
                        SELECT d.id, d.referral_id, r.person_id, d.waiting_for, d.reminded_at IS NOT NULL
                        FROM referral_deadline d JOIN referral r ON r.id = d.referral_id
                        WHERE d.ended_at IS NULL
                          AND ((d.reminded_at IS NULL AND d.remind_at <= ?1)
                               OR (d.reminded_at IS NOT NULL AND d.escalated_at IS NULL AND d.escalate_at <= ?1))
                        ORDER BY d.due_at
                        LIMIT ?2
                        FOR UPDATE OF d SKIP LOCKED
                        """, Tuple.class)
                .setParameter(1, utc(now))
                .setParameter(2, limit)
                .getResultList();
        return rows.stream().map(row -> passed((Tuple) row)).toList();
    }

    /** Marks the step as done and leaves the reminder: to whom it falls, or to the coordinator's lead. */
    public void nudge(Passed step, Instant now) {
        String column = step.escalation() ? "escalated_at" : "reminded_at";
        database.createNativeQuery("UPDATE referral_deadline SET " + column + " = ?2 WHERE id = ?1")
                .setParameter(1, step.deadline())
                .setParameter(2, utc(now))
                .executeUpdate();
        database.createNativeQuery("""
                        INSERT INTO referral_nudge (deadline_id, kind, municipality, referral_id, addressee, given_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                        ON CONFLICT (deadline_id, kind)
                        DO UPDATE SET addressee = excluded.addressee, given_at = excluded.given_at
                        """)
                .setParameter(1, step.deadline())
                .setParameter(2, step.escalation() ? "ESCALATION" : "REMINDER")
                .setParameter(3, municipality.current().orElseThrow())
                .setParameter(4, step.referral())
                .setParameter(5, step.escalation() ? "LEAD" : step.waitingFor().name())
                .setParameter(6, utc(now))
                .executeUpdate();
    }

    private static Passed passed(Tuple row) {
        return new Passed(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                Party.valueOf(row.get(3, String.class)),
                row.get(4, Boolean.class));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
