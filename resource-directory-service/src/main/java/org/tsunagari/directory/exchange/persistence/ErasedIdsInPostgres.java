package org.tsunagari.directory.exchange.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.tsunagari.directory.erasure.usecase.Forgetful;
import org.tsunagari.directory.exchange.usecase.ErasedIds;
import org.tsunagari.directory.exchange.usecase.NamedIds;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.kit.crypto.BlindIndex;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/**
 * What files told of an erased resource goes, and by which id: a source may call it by its name. A keyed fingerprint of the id
 * stays, by which the next edition of the file is known.
 */
@ApplicationScoped
class ErasedIdsInPostgres implements ErasedIds, Forgetful {

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final NamedIds named;
    private final BlindIndex fingerprints;

    ErasedIdsInPostgres(
            EntityManager database, MunicipalityContext municipality, NamedIds named, BlindIndex fingerprints) {
        this.database = database;
        this.municipality = municipality;
        this.named = named;
        this.fingerprints = fingerprints;
    }

    @Override
    public boolean has(String source, String externalId) {
        return !database.createNativeQuery("SELECT 1 FROM erased_external_id WHERE municipality = ?1 AND mark = ?2")
                .setParameter(1, here())
                .setParameter(2, mark(source, externalId))
                .getResultList()
                .isEmpty();
    }

    @Override
    public void forget(ResourceId erased) {
        UUID id = erased.value();
        List<?> known = database.createNativeQuery(
                        "DELETE FROM external_id WHERE municipality = ?1 AND resource_id = ?2 RETURNING source, external_id",
                        Tuple.class)
                .setParameter(1, here())
                .setParameter(2, id)
                .getResultList();
        known.stream()
                .map(Tuple.class::cast)
                .forEach(row -> forget(row.get(0, String.class), row.get(1, String.class)));
        empty("resource_id = ?2", id);
        database.createNativeQuery("""
                        UPDATE resource_import_row SET likely_same = (
                            SELECT coalesce(jsonb_agg(one.same ORDER BY one.number), '[]')
                            FROM jsonb_array_elements(likely_same) WITH ORDINALITY AS one (same, number)
                            WHERE one.same ->> 'resource' <> ?2)
                        WHERE municipality = ?1
                          AND likely_same @> jsonb_build_array(jsonb_build_object('resource', CAST(?2 AS text)))
                        """)
                .setParameter(1, here())
                .setParameter(2, erased.toString())
                .executeUpdate();
    }

    private void forget(String source, String externalId) {
        database.createNativeQuery(
                        "INSERT INTO erased_external_id (municipality, mark) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                .setParameter(1, here())
                .setParameter(2, mark(source, externalId))
                .executeUpdate();
        empty(
                "external_id IN (?2) AND import_id IN (SELECT i.id FROM resource_import i WHERE i.municipality = ?1 AND i.source = ?3)",
                List.of(externalId, named.sealed(externalId)),
                source);
    }

    /** That there was a row stays. */
    private void empty(String condition, Object... values) {
        Query rows = database.createNativeQuery(
                        "UPDATE resource_import_row SET external_id = '', problems = '[]', likely_same = '[]' WHERE municipality = ?1 AND "
                                + condition)
                .setParameter(1, here());
        for (int i = 0; i < values.length; i++) {
            rows.setParameter(i + 2, values[i]);
        }
        rows.executeUpdate();
    }

    private byte[] mark(String source, String externalId) {
        return fingerprints.of(here(), "erased-external-id", source + "\u001f" + named.sealed(externalId));
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
