package org.tsunagari.referral.basis.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;

/** Counts persons along the path from a support conference to a consent. */
@ApplicationScoped
public class ConsentPath {

    /** From what was recorded when, so that what became of a referral later changes no year that is over. */
    private static final String FIGURES = """
            WITH came AS (
                SELECT coalesce(p.merged_into, p.id) AS person, b.opened_at, b.referral_id IS NOT NULL AS referred,
                       b.referral_id IS NULL AND b.status = 'CONFIRMED' AS confirmed
                FROM legal_basis b JOIN person p ON p.id = b.person_id
                WHERE b.type = 'SUPPORT_CONFERENCE' AND (b.referral_id IS NOT NULL OR b.without_consent)
                  AND b.opened_at >= ?1 AND b.opened_at < ?2),
            persons AS (
                SELECT person, bool_or(referred) AS referred, bool_or(NOT referred) AS tabled, bool_or(confirmed) AS confirmed,
                       min(opened_at) FILTER (WHERE referred OR confirmed) AS since
                FROM came GROUP BY person)
            SELECT count(*) FILTER (WHERE referred), count(*) FILTER (WHERE tabled), count(*) FILTER (WHERE confirmed),
                   count(*) FILTER (WHERE EXISTS (
                       SELECT 1 FROM consent c JOIN person own ON own.id = c.person_id
                       WHERE (own.id = persons.person OR own.merged_into = persons.person)
                         AND NOT c.withdrawal AND c.recorded_at > persons.since))
            FROM persons
            """;

    private final EntityManager database;

    ConsentPath(EntityManager database) {
        this.database = database;
    }

    /**
     * Persons, each counted once, however many records they have.
     *
     * @param referredWithoutConsent with a referral that came on the basis of a support conference, whatever became of it
     * @param tabled at a support conference while there was no consent
     * @param confirmed of these, where a second person confirmed the reason
     * @param consentObtained referred so or confirmed so, who agreed afterwards, whenever that was
     */
    public record Figures(long referredWithoutConsent, long tabled, long confirmed, long consentObtained) {}

    public Figures between(Instant from, Instant until) {
        Tuple row = (Tuple) database.createNativeQuery(FIGURES, Tuple.class)
                .setParameter(1, from.atOffset(ZoneOffset.UTC))
                .setParameter(2, until.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return new Figures(number(row, 0), number(row, 1), number(row, 2), number(row, 3));
    }

    private static long number(Tuple row, int column) {
        return ((Number) row.get(column)).longValue();
    }
}
