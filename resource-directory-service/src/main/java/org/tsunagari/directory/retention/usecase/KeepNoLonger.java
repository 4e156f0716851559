package org.tsunagari.directory.retention.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.tsunagari.directory.round.DailyRound;
import org.tsunagari.directory.subscription.model.CalendarSubscriptions;
import org.tsunagari.directory.suggestion.model.Suggestions;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/**
 * The rules of what is not kept for ever, as docs/directory.md tells them: suggestions 90 days after the decision; what was
 * written in cells of files that were not taken, 90 days; addresses of calendars twelve months after their last use; whom one
 * talked with at a hearing, and whose account changed, merged or told apart resources, three years. The audit trail is a matter
 * of its own.
 */
@ApplicationScoped
public class KeepNoLonger implements DailyRound {

    static final Period DECIDED_SUGGESTIONS = Period.ofDays(90);
    static final Period WRITTEN_IN_FILES = Period.ofDays(90);
    static final Period PEOPLE_BEHIND = Period.ofYears(3);

    /** Where accounts stand, and since when. */
    private static final Map<String, String> TRACES =
            Map.of("resource_history", "changed_at", "resource_merge", "merged_at", "resource_distinction", "told_at");

    private final EntityManager database;
    private final Suggestions suggestions;
    private final CalendarSubscriptions subscriptions;
    private final MunicipalityContext municipality;
    private final Auditor auditor;
    private final Clock clock;

    KeepNoLonger(
            EntityManager database,
            Suggestions suggestions,
            CalendarSubscriptions subscriptions,
            MunicipalityContext municipality,
            Auditor auditor,
            Clock clock) {
        this.database = database;
        this.suggestions = suggestions;
        this.subscriptions = subscriptions;
        this.municipality = municipality;
        this.auditor = auditor;
        this.clock = clock;
    }

    /** Those in which the rules were not kept yet today. */
    @Override
    public List<String> municipalities() {
        List<?> codes = database.createNativeQuery(
                        "SELECT tenant FROM retention_state WHERE done_on IS NULL OR done_on < ?1", String.class)
                .setParameter(1, LocalDate.now(clock.withZone(MunicipalTime.ZONE)))
                .getResultList();
        return codes.stream().map(String.class::cast).toList();
    }

    @Override
    @Transactional
    public void today() {
        LocalDate today = LocalDate.now(clock.withZone(MunicipalTime.ZONE));
        String here = municipality.current().orElseThrow();
        int forgotten = suggestions.forgetDecidedBefore(start(today.minus(DECIDED_SUGGESTIONS)));
        forgotten += database.createNativeQuery(
                        "UPDATE resource_hearing SET heard_from = NULL, sealed_heard_from = NULL WHERE municipality = ?1 AND heard_on < ?2 AND (heard_from IS NOT NULL OR sealed_heard_from IS NOT NULL)")
                .setParameter(1, here)
                .setParameter(2, today.minus(PEOPLE_BEHIND))
                .executeUpdate();
        forgotten += subscriptions.forgetEnded(today);
        forgotten += database.createNativeQuery("""
                        UPDATE resource_import_row r SET problems = (
                            SELECT jsonb_agg(one.problem - 'written' ORDER BY one.number)
                            FROM jsonb_array_elements(r.problems) WITH ORDINALITY AS one (problem, number))
                        FROM resource_import i
                        WHERE r.municipality = ?1 AND i.municipality = r.municipality AND i.id = r.import_id
                            AND i.started_at < ?2 AND jsonb_path_exists(r.problems, '$[*].written')
                        """)
                .setParameter(1, here)
                .setParameter(2, start(today.minus(WRITTEN_IN_FILES)).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        for (Map.Entry<String, String> trace : TRACES.entrySet()) {
            forgotten += database.createNativeQuery(
                            "UPDATE " + trace.getKey() + " SET account = '' WHERE municipality = ?1 AND "
                                    + trace.getValue() + " < ?2 AND account <> ''")
                    .setParameter(1, here)
                    .setParameter(2, start(today.minus(PEOPLE_BEHIND)).atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        }
        database.createNativeQuery("""
                        INSERT INTO retention_state (tenant, done_on) VALUES (?1, ?2)
                        ON CONFLICT (tenant) DO UPDATE SET done_on = excluded.done_on
                        """)
                .setParameter(1, here)
                .setParameter(2, today)
                .executeUpdate();
        if (forgotten > 0) {
            auditor.recordEffect(AuditEntry.of("keep-no-longer", "resources"), here, "retention " + today);
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(MunicipalTime.ZONE).toInstant();
    }
}
