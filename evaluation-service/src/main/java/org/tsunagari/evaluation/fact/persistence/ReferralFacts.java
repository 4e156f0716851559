package org.tsunagari.evaluation.fact.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.ReferralAccepted;
import org.tsunagari.events.ReferralAmended;
import org.tsunagari.events.ReferralDeclined;
import org.tsunagari.events.ReferralEnteredInError;
import org.tsunagari.events.ReferralSubmitted;
import org.tsunagari.events.ReferralWithdrawn;
import org.tsunagari.events.StatusReportEnteredInError;
import org.tsunagari.events.StatusReportIssued;
import org.tsunagari.events.vocabulary.Need;

/** What referral-events say. */
@ApplicationScoped
public class ReferralFacts {

    private final EntityManager database;

    ReferralFacts(EntityManager database) {
        this.database = database;
    }

    public void keep(ReferralSubmitted event, Instant at) {
        keepReferral(
                event.referralId(),
                event.municipality(),
                event.sentOn(),
                event.sourceOrganisationId(),
                event.sourceKind().name(),
                nameOf(event.sourceSpecialty()),
                codes(event.needs()),
                event.mainNeed().name(),
                event.requestedBy().name(),
                event.basis().name(),
                event.urgency().name(),
                event.channel().name(),
                decade(event.ageDecade()));
        keepStanding(event.referralId(), event.municipality(), "SUBMITTED", at);
    }

    /** Repeats the facts of the submission, so either of the two is enough. */
    public void keep(ReferralAccepted event, Instant at) {
        keepReferral(
                event.referralId(),
                event.municipality(),
                event.sentOn(),
                event.sourceOrganisationId(),
                event.sourceKind().name(),
                nameOf(event.sourceSpecialty()),
                codes(event.needs()),
                event.mainNeed().name(),
                event.requestedBy().name(),
                event.basis().name(),
                event.urgency().name(),
                event.channel().name(),
                decade(event.ageDecade()));
        keepStanding(event.referralId(), event.municipality(), "ACCEPTED", at);
    }

    public void keep(ReferralAmended event, Instant at) {
        Upsert.run(
                database,
                """
                INSERT INTO referral_amendment_fact (referral_id, municipality, needs, main_need, requested_by, urgency, since)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                ON CONFLICT (referral_id) DO UPDATE
                SET needs = excluded.needs, main_need = excluded.main_need, requested_by = excluded.requested_by,
                    urgency = excluded.urgency, since = excluded.since
                WHERE referral_amendment_fact.since < excluded.since
                """,
                event.referralId(),
                event.municipality(),
                codes(event.needs()),
                event.mainNeed().name(),
                event.requestedBy().name(),
                event.urgency().name(),
                at.atOffset(ZoneOffset.UTC));
    }

    public void keep(ReferralDeclined event, Instant at) {
        keepStanding(event.referralId(), event.municipality(), "DECLINED", at);
    }

    public void keep(ReferralWithdrawn event, Instant at) {
        keepStanding(event.referralId(), event.municipality(), "WITHDRAWN", at);
    }

    public void keep(ReferralEnteredInError event) {
        Upsert.run(
                database,
                "INSERT INTO referral_error_fact (referral_id, municipality) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                event.referralId(),
                event.municipality());
    }

    public void keep(StatusReportIssued event) {
        Upsert.run(
                database,
                "INSERT INTO status_report_fact (status_report_id, municipality, referral_id, issued_on, connections) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
                event.statusReportId(),
                event.municipality(),
                event.referralId(),
                event.issuedOn(),
                event.connections());
    }

    public void keep(StatusReportEnteredInError event) {
        Upsert.run(
                database,
                "INSERT INTO status_report_error_fact (status_report_id, municipality) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                event.statusReportId(),
                event.municipality());
    }

    private void keepReferral(Object... values) {
        Upsert.run(database, """
                INSERT INTO referral_fact (referral_id, municipality, sent_on, source_organisation_id, source_kind, source_specialty,
                                           needs, main_need, requested_by, basis, urgency, channel, age_decade)
                VALUES (?1, ?2, ?3, ?4, ?5, nullif(?6, ''), ?7, ?8, ?9, ?10, ?11, ?12, nullif(?13, -1)) ON CONFLICT DO NOTHING
                """, values);
    }

    private void keepStanding(UUID referral, String municipality, String standing, Instant at) {
        Upsert.run(database, """
                INSERT INTO referral_standing_fact (referral_id, municipality, standing, since) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT (referral_id) DO UPDATE SET standing = excluded.standing, since = excluded.since
                WHERE referral_standing_fact.since < excluded.since
                """, referral, municipality, standing, at.atOffset(ZoneOffset.UTC));
    }

    /** A parameter of a statement has a type, which null has not. */
    private static int decade(@Nullable Integer known) {
        return known == null ? -1 : known;
    }

    private static String nameOf(@Nullable Enum<?> code) {
        return code == null ? "" : code.name();
    }

    private static String[] codes(List<Need> needs) {
        return needs.stream().map(Enum::name).toArray(String[]::new);
    }
}
