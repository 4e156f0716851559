package org.tsunagari.referral.basis.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;

/** Counts persons along the path from a support conference to a consent. */
@ApplicationScoped
public class ConsentPath {

    private static final String FIGURES = """
            WITH tabled AS (
                SELECT person_id, min(opened_at) AS since, bool_or(status = 'CONFIRMED') AS confirmed
                FROM legal_basis
                WHERE type = 'SUPPORT_CONFERENCE' AND referral_id IS NULL AND without_consent
                  AND opened_at >= ?1 AND opened_at < ?2
                GROUP BY person_id)
            SELECT (SELECT count(DISTINCT person_id) FROM referral
                    WHERE basis = 'SUPPORT_CONFERENCE' AND submitted_at >= ?1 AND submitted_at < ?2),
                   count(*),
                   count(*) FILTER (WHERE confirmed),
                   count(*) FILTER (WHERE confirmed AND EXISTS (
                       SELECT 1 FROM consent c
                       WHERE c.person_id = tabled.person_id AND NOT c.withdrawal AND c.recorded_at > tabled.since))
            FROM tabled
            """;

    private final EntityManager database;

    ConsentPath(EntityManager database) {
        this.database = database;
    }

    /**
     * Persons, each counted once.
     *
     * @param referredWithoutConsent with a referral on the basis of a support conference
     * @param tabled at a support conference while there was no consent
     * @param confirmed of these, where a second person confirmed the reason
     * @param consentObtained of these, who agreed afterwards, whenever that was
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
