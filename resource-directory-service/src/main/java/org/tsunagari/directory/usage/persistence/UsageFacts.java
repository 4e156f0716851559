package org.tsunagari.directory.usage.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.events.CaseOpened;
import org.tsunagari.events.CaseProfileChanged;
import org.tsunagari.events.ConnectionEnded;
import org.tsunagari.events.ConnectionMade;
import org.tsunagari.events.PrescriptionAgreed;
import org.tsunagari.events.ReferralAccepted;
import org.tsunagari.events.ReferralAmended;
import org.tsunagari.events.ReferralEnteredInError;
import org.tsunagari.events.ReferralJoinedCase;
import org.tsunagari.events.UnmetNeedClosed;
import org.tsunagari.events.UnmetNeedRecorded;
import org.tsunagari.events.vocabulary.ConnectionDirection;
import org.tsunagari.kit.tenancy.MunicipalTime;

/**
 * Keeps what events say of the use of resources. Each writes rows that no other contradicts, so that the order in which
 * they arrive does not matter (ADR 0306).
 */
@ApplicationScoped
public class UsageFacts {

    /** A fingerprint, or nothing where the person is erased already. */
    private static final String UNLESS_ERASED = """
            (SELECT CASE WHEN EXISTS (SELECT 1 FROM usage_person_erased e WHERE e.municipality = ?1 AND e.person = ?3)
                         THEN CAST(NULL AS bytea) ELSE ?3 END)""";

    /** A parameter of a statement has a type, which null has not. */
    private static final int NOT_KNOWN = -1;

    private final EntityManager database;
    private final Marks marks;
    private final UsagePersons persons;

    UsageFacts(EntityManager database, Marks marks, UsagePersons persons) {
        this.database = database;
        this.marks = marks;
        this.persons = persons;
    }

    public void keep(PrescriptionAgreed event, Instant at) {
        UUID resource = event.resourceId();
        if (resource != null) {
            Statement.run(
                    database,
                    "INSERT INTO usage_prescription (municipality, mark, person, case_mark, resource_id, agreed_on) VALUES (?1, ?2, "
                            + UNLESS_ERASED + ", ?4, ?5, ?6) ON CONFLICT DO NOTHING",
                    event.municipality(),
                    marks.prescription(event.prescriptionId()),
                    persons.locked(event.personId()),
                    marks.file(event.caseId()),
                    resource,
                    at.atZone(MunicipalTime.ZONE).toLocalDate());
        }
    }

    /** Who noticed the person is no use of a resource. */
    public void keep(ConnectionMade event) {
        UUID resource = event.resourceId();
        if (resource != null && event.direction() == ConnectionDirection.EXIT) {
            Statement.run(
                    database,
                    "INSERT INTO usage_connection (municipality, mark, person, case_mark, resource_id, started_on) VALUES (?1, ?2, "
                            + UNLESS_ERASED + ", ?4, ?5, ?6) ON CONFLICT DO NOTHING",
                    event.municipality(),
                    marks.connection(event.connectionId()),
                    persons.locked(event.personId()),
                    marks.file(event.caseId()),
                    resource,
                    event.startedOn());
        }
    }

    public void keep(ConnectionEnded event) {
        Statement.run(
                database,
                "INSERT INTO usage_connection_end (municipality, mark, ended_on) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                event.municipality(),
                marks.connection(event.connectionId()),
                event.endedOn());
    }

    public void keep(CaseOpened event) {
        answer(event.municipality(), event.referralId(), event.caseId());
    }

    public void keep(ReferralJoinedCase event) {
        answer(event.municipality(), event.referralId(), event.caseId());
    }

    private void answer(String municipality, UUID referral, UUID file) {
        Statement.run(
                database,
                "INSERT INTO usage_case_referral (municipality, referral_mark, case_mark) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                municipality,
                marks.referral(referral),
                marks.file(file));
    }

    public void keep(ReferralAccepted event) {
        Statement.run(
                database,
                "INSERT INTO usage_referral (municipality, mark, person, needs, age_decade) VALUES (?1, ?2, "
                        + UNLESS_ERASED + ", ?4, nullif(?5, -1)) ON CONFLICT DO NOTHING",
                event.municipality(),
                marks.referral(event.referralId()),
                persons.locked(event.personId()),
                event.needs().stream().map(Enum::name).toArray(String[]::new),
                Optional.ofNullable(event.ageDecade()).orElse(NOT_KNOWN));
    }

    /** Whoever has not heard of the acceptance yet hears the amended needs with it. */
    public void keep(ReferralAmended event, Instant at) {
        Statement.run(
                database,
                "UPDATE usage_referral SET needs = ?3, needs_since = ?4 WHERE municipality = ?1 AND mark = ?2 AND needs_since < ?4",
                event.municipality(),
                marks.referral(event.referralId()),
                event.needs().stream().map(Enum::name).toArray(String[]::new),
                at.atOffset(ZoneOffset.UTC));
    }

    public void keep(ReferralEnteredInError event) {
        Statement.run(
                database,
                "INSERT INTO usage_referral_error (municipality, mark) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                event.municipality(),
                marks.referral(event.referralId()));
    }

    public void keep(CaseProfileChanged event, Instant at) {
        Statement.run(
                database,
                "INSERT INTO usage_household (municipality, case_mark, person, household, since) VALUES (?1, ?2, "
                        + UNLESS_ERASED + """
                        , nullif(?4, ''), ?5)
                        ON CONFLICT (municipality, case_mark) DO UPDATE
                        SET person = excluded.person, household = excluded.household, since = excluded.since
                        WHERE usage_household.since < excluded.since
                        """,
                event.municipality(),
                marks.file(event.caseId()),
                persons.locked(event.personId()),
                event.household() == null ? "" : event.household().name(),
                at.atOffset(ZoneOffset.UTC));
    }

    public void keep(UnmetNeedRecorded event) {
        Statement.run(
                database,
                "INSERT INTO usage_wish (municipality, mark, person, case_mark, category, kind, district, recorded_on) VALUES (?1, ?2, "
                        + UNLESS_ERASED + ", ?4, ?5, nullif(?6, ''), nullif(?7, ''), ?8) ON CONFLICT DO NOTHING",
                event.municipality(),
                marks.wish(event.unmetNeedId()),
                persons.locked(event.personId()),
                marks.file(event.caseId()),
                event.category().name(),
                event.kind() == null ? "" : event.kind(),
                event.district() == null ? "" : event.district(),
                event.recordedOn());
    }

    public void keep(UnmetNeedClosed event) {
        Statement.run(
                database,
                "INSERT INTO usage_wish_end (municipality, mark, outcome, closed_on) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
                event.municipality(),
                marks.wish(event.unmetNeedId()),
                event.outcome(),
                event.closedOn());
    }
}
