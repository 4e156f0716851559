package org.tsunagari.casework.prescription.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.casework.prescription.model.KnownResource;
import org.tsunagari.casework.prescription.model.KnownResources;
import org.tsunagari.casework.prescription.model.ResourceId;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** What the directory has told, whatever the order in which it is heard: the later word counts. */
@ApplicationScoped
public class KnownResourcesInPostgres implements KnownResources {

    private final EntityManager database;
    private final MunicipalityContext municipality;

    KnownResourcesInPostgres(EntityManager database, MunicipalityContext municipality) {
        this.database = database;
        this.municipality = municipality;
    }

    /** Offered, under this name. */
    public void offered(UUID resource, String name, @Nullable String district, Instant at) {
        database.createNativeQuery("""
                        INSERT INTO known_resource (municipality, resource_id, name, district, named_at, offered, since)
                        VALUES (?1, ?2, ?3, nullif(?4, ''), ?5, true, ?5)
                        ON CONFLICT (municipality, resource_id) DO UPDATE SET
                            name = CASE WHEN known_resource.named_at < excluded.named_at THEN excluded.name ELSE known_resource.name END,
                            district = CASE WHEN known_resource.named_at < excluded.named_at THEN excluded.district ELSE known_resource.district END,
                            named_at = greatest(known_resource.named_at, excluded.named_at),
                            offered = CASE WHEN known_resource.since < excluded.since THEN true ELSE known_resource.offered END,
                            since = greatest(known_resource.since, excluded.since)
                        """)
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, resource)
                .setParameter(3, name)
                .setParameter(4, district == null ? "" : district)
                .setParameter(5, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** No longer offered; at the same instant this counts, because nobody is sent in vain by it. */
    public void retired(UUID resource, Instant at) {
        database.createNativeQuery("""
                        INSERT INTO known_resource (municipality, resource_id, name, district, named_at, offered, since)
                        VALUES (?1, ?2, '', NULL, 'epoch', false, ?3)
                        ON CONFLICT (municipality, resource_id) DO UPDATE SET offered = false, since = excluded.since
                        WHERE known_resource.since <= excluded.since
                        """)
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, resource)
                .setParameter(3, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public List<KnownResource> find(Collection<ResourceId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<?> rows = database.createNativeQuery(
                        "SELECT resource_id, name, offered FROM known_resource WHERE resource_id IN (?1)", Tuple.class)
                .setParameter(1, ids.stream().map(ResourceId::value).toList())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new KnownResource(
                        new ResourceId(row.get(0, UUID.class)), row.get(1, String.class), row.get(2, Boolean.class)))
                .toList();
    }

    @Override
    public boolean isDistrict(String name) {
        return !database.createNativeQuery("SELECT 1 FROM known_resource WHERE district = ?1 LIMIT 1")
                .setParameter(1, name)
                .getResultList()
                .isEmpty();
    }
}
