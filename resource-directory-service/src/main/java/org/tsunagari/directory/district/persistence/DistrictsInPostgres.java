package org.tsunagari.directory.district.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import org.tsunagari.directory.district.model.District;
import org.tsunagari.directory.district.model.Districts;

/** Districts as rows; row-level security leaves those of the municipality. */
@ApplicationScoped
class DistrictsInPostgres implements Districts {

    private final EntityManager database;

    DistrictsInPostgres(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<District> all() {
        List<?> rows = database.createNativeQuery(
                        "SELECT name, latitude, longitude FROM district ORDER BY position", Tuple.class)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new District(row.get(0, String.class), row.get(1, Double.class), row.get(2, Double.class)))
                .toList();
    }

    @Override
    public boolean exists(String name) {
        return !database.createNativeQuery("SELECT 1 FROM district WHERE name = ?1")
                .setParameter(1, name)
                .getResultList()
                .isEmpty();
    }
}
