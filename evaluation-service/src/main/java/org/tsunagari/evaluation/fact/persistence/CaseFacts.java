package org.tsunagari.evaluation.fact.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.tsunagari.events.CaseOpened;
import org.tsunagari.events.CaseProfileChanged;
import org.tsunagari.events.ConnectionEnded;
import org.tsunagari.events.ConnectionMade;
import org.tsunagari.events.LinkWorkerAssigned;
import org.tsunagari.events.LinkWorkerReleased;
import org.tsunagari.events.ReferralJoinedCase;
import org.tsunagari.events.vocabulary.LinkWorkerRole;

/** What case-events say. */
@ApplicationScoped
public class CaseFacts {

    private final EntityManager database;

    CaseFacts(EntityManager database) {
        this.database = database;
    }

    public void keep(CaseOpened event) {
        Upsert.run(
                database,
                "INSERT INTO case_fact (case_id, municipality, person_id, opened_on) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
                event.caseId(),
                event.municipality(),
                event.personId(),
                event.openedOn());
        keepAnswered(event.referralId(), event.municipality(), event.caseId());
    }

    public void keep(ReferralJoinedCase event) {
        keepAnswered(event.referralId(), event.municipality(), event.caseId());
    }

    public void keep(CaseProfileChanged event, Instant at) {
        Upsert.run(
                database,
                """
                INSERT INTO case_profile_fact (case_id, municipality, household, characteristics, formal_services, since)
                VALUES (?1, ?2, nullif(?3, ''), ?4, ?5, ?6)
                ON CONFLICT (case_id) DO UPDATE
                SET household = excluded.household, characteristics = excluded.characteristics,
                    formal_services = excluded.formal_services, since = excluded.since
                WHERE case_profile_fact.since < excluded.since
                """,
                event.caseId(),
                event.municipality(),
                event.household() == null ? "" : event.household().name(),
                codes(event.characteristics()),
                codes(event.formalServices()),
                at.atOffset(ZoneOffset.UTC));
    }

    public void keep(ConnectionMade event) {
        Upsert.run(
                database,
                """
                INSERT INTO connection_fact (connection_id, municipality, case_id, direction, category, kind, formality, step, started_on)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, nullif(?8, ''), ?9) ON CONFLICT DO NOTHING
                """,
                event.connectionId(),
                event.municipality(),
                event.caseId(),
                event.direction().name(),
                event.category().name(),
                event.kind(),
                event.formality().name(),
                event.step() == null ? "" : event.step().name(),
                event.startedOn());
    }

    public void keep(ConnectionEnded event) {
        Upsert.run(
                database,
                "INSERT INTO connection_end_fact (connection_id, municipality, ended_on) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                event.connectionId(),
                event.municipality(),
                event.endedOn());
    }

    public void keep(LinkWorkerAssigned event, Instant at) {
        keepAssignment(event.caseId(), event.workerId(), event.role(), event.municipality(), true, at);
    }

    public void keep(LinkWorkerReleased event, Instant at) {
        keepAssignment(event.caseId(), event.workerId(), event.role(), event.municipality(), false, at);
    }

    private void keepAnswered(UUID referral, String municipality, UUID file) {
        Upsert.run(
                database,
                "INSERT INTO case_referral_fact (referral_id, municipality, case_id) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                referral,
                municipality,
                file);
    }

    /** Of an assignment and a release at the same moment the release counts: it shows less. */
    private void keepAssignment(
            UUID file, UUID worker, LinkWorkerRole role, String municipality, boolean active, Instant at) {
        Upsert.run(database, """
                INSERT INTO assignment_fact (case_id, worker_id, role, municipality, active, since) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                ON CONFLICT (case_id, worker_id, role) DO UPDATE SET active = excluded.active, since = excluded.since
                WHERE assignment_fact.since < excluded.since OR (assignment_fact.since = excluded.since AND NOT excluded.active)
                """, file, worker, role.name(), municipality, active, at.atOffset(ZoneOffset.UTC));
    }

    private static String[] codes(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
