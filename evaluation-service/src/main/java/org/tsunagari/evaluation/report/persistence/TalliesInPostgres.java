package org.tsunagari.evaluation.report.persistence;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tsunagari.evaluation.report.usecase.FiscalYears;
import org.tsunagari.evaluation.report.usecase.Tallied;
import org.tsunagari.evaluation.report.usecase.Tallies;
import org.tsunagari.evaluation.report.usecase.Tally;

/**
 * Counts everything in one statement: a statement sees the facts of one moment, whatever events arrive meanwhile, so no
 * two tables of a report disagree.
 */
@ApplicationScoped
class TalliesInPostgres implements Tallies {

    private static final String OF_THESE_YEARS = """
            WITH counted AS NOT MATERIALIZED (
                     SELECT * FROM amended_referral kept
                     WHERE NOT EXISTS (SELECT FROM referral_error_fact WHERE referral_id = kept.referral_id)),
                 r AS MATERIALIZED (SELECT * FROM counted WHERE fiscal_year BETWEEN ?1 AND ?2),
                 c AS MATERIALIZED (SELECT * FROM reported_case WHERE fiscal_year BETWEEN ?1 AND ?2)
            """;

    private static final String CHARACTERISTICS = """
            SELECT code, NULL, NULL, count(*) FROM (
                SELECT unnest(p.characteristics) AS code FROM c JOIN case_profile_fact p USING (case_id)
                UNION ALL
                SELECT 'WITHOUT_CONSENT' FROM c
                WHERE EXISTS (SELECT 1 FROM case_referral_fact a JOIN counted f USING (referral_id)
                              WHERE a.case_id = c.case_id AND f.basis <> 'CONSENT')
                UNION ALL
                SELECT 'REQUESTED_BY_FAMILY' FROM c
                WHERE EXISTS (SELECT 1 FROM case_referral_fact a JOIN counted f USING (referral_id)
                              WHERE a.case_id = c.case_id AND f.requested_by = 'FAMILY')) codes
            GROUP BY code
            """;

    /**
     * One row per case. Within each instrument version the baseline and the latest follow-up; of several versions the one
     * that makes a pair, else the one with a baseline, else the latest. An answer of one version never meets one of another.
     */
    private static final String HEALTH_PAIRS = """
            SELECT first_health, last_health, NULL, count(*) FROM (
                SELECT DISTINCT ON (case_id) first_health, last_health FROM (
                    SELECT o.case_id, o.instrument, o.instrument_version, max(o.recorded_on) AS latest,
                           (array_agg(o.self_rated_health ORDER BY o.recorded_on DESC, o.id DESC) FILTER (WHERE o.point = 'BASELINE'))[1] AS first_health,
                           (array_agg(o.self_rated_health ORDER BY o.recorded_on DESC, o.id DESC) FILTER (WHERE o.point = 'FOLLOW_UP'))[1] AS last_health
                    FROM c JOIN outcome o USING (case_id) WHERE o.corrected_by IS NULL
                    GROUP BY o.case_id, o.instrument, o.instrument_version) versions
                ORDER BY case_id, (first_health IS NOT NULL AND last_health IS NOT NULL) DESC,
                         (first_health IS NOT NULL) DESC, latest DESC, instrument, instrument_version DESC) cases
            GROUP BY first_health, last_health
            """;

    private static final String ALL_SECTIONS = OF_THESE_YEARS
            + Arrays.stream(Tallied.values())
                    .map(section ->
                            "SELECT '%s' AS section, CAST(a AS text) AS a, CAST(b AS text) AS b, CAST(d AS text) AS d, n FROM (%s) AS %s (a, b, d, n)"
                                    .formatted(
                                            section,
                                            sql(section),
                                            section.name().toLowerCase(Locale.ROOT)))
                    .collect(joining("\nUNION ALL\n"));

    private final EntityManager database;

    TalliesInPostgres(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<Tally> of(FiscalYears years) {
        List<?> rows = database.createNativeQuery(ALL_SECTIONS, Tuple.class)
                .setParameter(1, years.from())
                .setParameter(2, years.to())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(TalliesInPostgres::tally)
                .toList();
    }

    private static Tally tally(Tuple row) {
        return new Tally(
                Tallied.valueOf(row.get(0, String.class)),
                Optional.ofNullable(row.get(1, String.class)),
                Optional.ofNullable(row.get(2, String.class)),
                Optional.ofNullable(row.get(3, String.class)),
                row.get(4, Number.class).longValue());
    }

    private static String sql(Tallied section) {
        return switch (section) {
            case FISCAL_YEAR -> "SELECT fiscal_year, NULL, NULL, count(*) FROM r GROUP BY fiscal_year";
            case STANDING ->
                "SELECT coalesce(s.standing, 'SUBMITTED'), NULL, NULL, count(*) FROM r LEFT JOIN referral_standing_fact s USING (referral_id) GROUP BY 1";
            case AGE_DECADE ->
                "SELECT age_decade, NULL, NULL, count(*) FROM r WHERE age_decade IS NOT NULL GROUP BY age_decade";
            case AGE_NOT_KNOWN -> "SELECT NULL, NULL, NULL, count(*) FROM r WHERE age_decade IS NULL";
            case SOURCE ->
                "SELECT source_kind, source_specialty, NULL, count(*) FROM r GROUP BY source_kind, source_specialty";
            case ORGANISATIONS -> "SELECT NULL, NULL, NULL, count(DISTINCT source_organisation_id) FROM r";
            case ORGANISATION_KIND ->
                "SELECT source_kind, NULL, NULL, count(DISTINCT source_organisation_id) FROM r GROUP BY source_kind";
            case CASES -> "SELECT NULL, NULL, NULL, count(*) FROM c";
            case HOUSEHOLD ->
                "SELECT p.household, NULL, NULL, count(*) FROM c JOIN case_profile_fact p USING (case_id) WHERE p.household IS NOT NULL GROUP BY p.household";
            case CHARACTERISTIC -> CHARACTERISTICS;
            case FORMAL_SERVICE ->
                "SELECT service, NULL, NULL, count(*) FROM c JOIN case_profile_fact p USING (case_id), unnest(p.formal_services) service GROUP BY service";
            case CONNECTION ->
                "SELECT k.direction, k.category, k.kind, count(*) FROM c JOIN connection_fact k USING (case_id) GROUP BY k.direction, k.category, k.kind";
            case PARTNERS_AT_START ->
                casesByNumber(
                        "SELECT count(k.connection_id) FILTER (WHERE k.started_on <= c.first_sent_on) AS number FROM c LEFT JOIN connection_fact k USING (case_id) GROUP BY c.case_id");
            case PARTNERS_AT_FEEDBACK ->
                casesByNumber(
                        "SELECT count(k.connection_id) FILTER (WHERE e.connection_id IS NULL) AS number FROM c LEFT JOIN connection_fact k USING (case_id) LEFT JOIN connection_end_fact e USING (connection_id) GROUP BY c.case_id");
            case PARTNERS_REPORTED ->
                casesByNumber(
                        "SELECT DISTINCT ON (c.case_id) s.connections AS number FROM c JOIN case_referral_fact a USING (case_id) JOIN counted USING (referral_id) JOIN status_report_fact s USING (referral_id) WHERE NOT EXISTS (SELECT FROM status_report_error_fact w WHERE w.status_report_id = s.status_report_id) ORDER BY c.case_id, s.issued_on DESC, s.status_report_id DESC");
            case HEALTH -> HEALTH_PAIRS;
        };
    }

    private static String casesByNumber(String numbers) {
        return "SELECT number, NULL, NULL, count(*) FROM (" + numbers + ") numbers GROUP BY number";
    }
}
