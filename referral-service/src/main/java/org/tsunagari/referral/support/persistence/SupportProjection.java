package org.tsunagari.referral.support.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.ConnectionMade;
import org.tsunagari.events.LinkWorkerAssigned;
import org.tsunagari.events.LinkWorkerReleased;
import org.tsunagari.events.vocabulary.Agency;

/** What case-events have told about the support behind a referral. */
@ApplicationScoped
public class SupportProjection {

    private final EntityManager database;

    SupportProjection(EntityManager database) {
        this.database = database;
    }

    /**
     * The support as form 2 tells it.
     *
     * @param connections connections that have not ended
     * @param agencies rows of form 2 that they stand for
     */
    public record Support(UUID caseId, int connections, Set<Agency> agencies) {}

    /** Empty also where the case is somebody else's, whom this person was taken for when the referral joined it. */
    public Optional<Support> of(UUID referralId) {
        List<?> rows = database.createNativeQuery("""
                        SELECT s.case_id, c.connection_id, c.agency
                        FROM support_case s LEFT JOIN support_connection c ON c.case_id = s.case_id AND c.ended_on IS NULL
                        WHERE s.referral_id = ?1 AND NOT EXISTS (
                            SELECT 1 FROM referral r JOIN person_merge m
                                ON (m.surviving_id, m.merged_id) IN ((r.person_id, s.person_id), (s.person_id, r.person_id))
                            WHERE r.id = s.referral_id AND m.undone_reason = 'TWO_PERSONS')
                        """, Tuple.class)
                .setParameter(1, referralId)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<Agency> agencies = EnumSet.noneOf(Agency.class);
        int connections = 0;
        for (Object row : rows) {
            Tuple tuple = (Tuple) row;
            if (tuple.get(1) != null) {
                connections++;
            }
            String agency = tuple.get(2, String.class);
            if (agency != null) {
                agencies.add(Agency.valueOf(agency));
            }
        }
        return Optional.of(new Support(((Tuple) rows.getFirst()).get(0, UUID.class), connections, agencies));
    }

    public void open(UUID referralId, UUID caseId, UUID personId, String municipality) {
        database.createNativeQuery(
                        "INSERT INTO support_case (referral_id, municipality, case_id, person_id) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING")
                .setParameter(1, referralId)
                .setParameter(2, municipality)
                .setParameter(3, caseId)
                .setParameter(4, personId)
                .executeUpdate();
    }

    public void connect(ConnectionMade made) {
        @Nullable Agency agency = made.agency();
        database.createNativeQuery(
                        "INSERT INTO support_connection (connection_id, municipality, case_id, direction, category, kind, agency, started_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING")
                .setParameter(1, made.connectionId())
                .setParameter(2, made.municipality())
                .setParameter(3, made.caseId())
                .setParameter(4, made.direction().name())
                .setParameter(5, made.category().name())
                .setParameter(6, made.kind())
                .setParameter(7, agency == null ? null : agency.name())
                .setParameter(8, made.startedOn())
                .executeUpdate();
    }

    public void end(UUID connectionId, LocalDate endedOn) {
        database.createNativeQuery("UPDATE support_connection SET ended_on = ?2 WHERE connection_id = ?1")
                .setParameter(1, connectionId)
                .setParameter(2, endedOn)
                .executeUpdate();
    }

    public void assign(LinkWorkerAssigned assigned) {
        database.createNativeQuery(
                        "INSERT INTO care_team (case_id, worker, role, municipality, person_id) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING")
                .setParameter(1, assigned.caseId())
                .setParameter(2, assigned.workerId().toString())
                .setParameter(3, assigned.role().name())
                .setParameter(4, assigned.municipality())
                .setParameter(5, assigned.personId())
                .executeUpdate();
    }

    public void release(LinkWorkerReleased released) {
        database.createNativeQuery("DELETE FROM care_team WHERE case_id = ?1 AND worker = ?2 AND role = ?3")
                .setParameter(1, released.caseId())
                .setParameter(2, released.workerId().toString())
                .setParameter(3, released.role().name())
                .executeUpdate();
    }

    /** The referrals that a case works on. */
    public List<UUID> referralsOf(UUID caseId) {
        List<?> referrals = database.createNativeQuery(
                        "SELECT referral_id FROM support_case WHERE case_id = ?1", Tuple.class)
                .setParameter(1, caseId)
                .getResultList();
        return referrals.stream().map(row -> ((Tuple) row).get(0, UUID.class)).toList();
    }
}
