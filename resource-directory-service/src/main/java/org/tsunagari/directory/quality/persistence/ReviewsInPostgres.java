package org.tsunagari.directory.quality.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.directory.quality.usecase.Reviews;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** What is due, straight from the resources. */
@ApplicationScoped
class ReviewsInPostgres implements Reviews {

    private final EntityManager database;
    private final MunicipalityContext municipality;

    ReviewsInPostgres(EntityManager database, MunicipalityContext municipality) {
        this.database = database;
        this.municipality = municipality;
    }

    @Override
    public List<Review> assuredBy(LocalDate day, Optional<Seen> after, int limit) {
        Query query = database.createNativeQuery("""
                        SELECT id, name, assured_on, assured_by FROM resource
                        WHERE municipality = ?1 AND status = 'PUBLISHED' AND assured_on <= ?2
                          AND (assured_on, id) > (?3, ?4)
                        ORDER BY assured_on, id
                        """, Tuple.class)
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, day)
                .setParameter(3, after.map(Seen::assuredOn).orElse(LocalDate.of(1900, 1, 1)))
                .setParameter(4, after.map(Seen::id).orElse(new UUID(0, 0)));
        List<?> rows = query.setMaxResults(limit).getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Review(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, LocalDate.class),
                        row.get(3, String.class)))
                .toList();
    }
}
