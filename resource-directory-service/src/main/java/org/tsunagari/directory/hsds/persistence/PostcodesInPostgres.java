package org.tsunagari.directory.hsds.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Optional;
import org.tsunagari.directory.hsds.usecase.Postcodes;
import org.tsunagari.directory.search.model.SearchCriteria.Point;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Postal codes by the resources that have them: no other table of them is kept. */
@ApplicationScoped
class PostcodesInPostgres implements Postcodes {

    private static final int FIRST_PART = 3;

    private final EntityManager database;
    private final MunicipalityContext municipality;

    PostcodesInPostgres(EntityManager database, MunicipalityContext municipality) {
        this.database = database;
        this.municipality = municipality;
    }

    @Override
    public Optional<Point> middle(String digits) {
        Tuple middle = (Tuple) database.createNativeQuery("""
                        SELECT avg(r.shown_latitude), avg(r.shown_longitude) FROM resource r
                        WHERE r.municipality = ?1 AND r.postal_code IN (?2, ?3) AND r.status = 'PUBLISHED'
                          AND r.disclosure = 'EXACT'
                        """, Tuple.class)
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, digits)
                .setParameter(3, digits.substring(0, FIRST_PART) + "-" + digits.substring(FIRST_PART))
                .getSingleResult();
        Double latitude = middle.get(0, Double.class);
        return latitude == null ? Optional.empty() : Optional.of(new Point(latitude, middle.get(1, Double.class)));
    }
}
