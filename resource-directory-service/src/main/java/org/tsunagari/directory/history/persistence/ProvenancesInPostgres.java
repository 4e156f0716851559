package org.tsunagari.directory.history.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tsunagari.directory.erasure.usecase.Forgetful;
import org.tsunagari.directory.history.usecase.Provenance;
import org.tsunagari.directory.history.usecase.Provenances;
import org.tsunagari.directory.history.usecase.Source;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.kit.web.Ids;

/** Provenance as rows. */
@ApplicationScoped
class ProvenancesInPostgres implements Provenances, Forgetful {

    private final EntityManager database;
    private final MunicipalityContext municipality;

    ProvenancesInPostgres(EntityManager database, MunicipalityContext municipality) {
        this.database = database;
        this.municipality = municipality;
    }

    @Override
    public void add(Provenance provenance) {
        database.createNativeQuery("""
                        INSERT INTO resource_provenance (municipality, id, resource_id, source, told_on, note, reference)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                        """)
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, Ids.next())
                .setParameter(3, provenance.resource())
                .setParameter(4, provenance.source().name())
                .setParameter(5, provenance.on())
                .setParameter(6, provenance.note())
                .setParameter(7, provenance.reference())
                .executeUpdate();
    }

    @Override
    public List<Provenance> of(UUID resource) {
        List<?> rows = database.createNativeQuery("""
                        SELECT p.resource_id, p.source, p.told_on, p.note, p.reference FROM resource_provenance p
                        WHERE p.resource_id = ?1
                        ORDER BY p.told_on, p.id
                        """, Tuple.class)
                .setParameter(1, resource)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Provenance(
                        row.get(0, UUID.class),
                        Source.valueOf(row.get(1, String.class)),
                        row.get(2, LocalDate.class),
                        row.get(3, String.class),
                        row.get(4, String.class)))
                .toList();
    }

    @Override
    public void forget(ResourceId erased) {
        database.createNativeQuery("DELETE FROM resource_provenance WHERE municipality = ?1 AND resource_id = ?2")
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, erased.value())
                .executeUpdate();
    }
}
