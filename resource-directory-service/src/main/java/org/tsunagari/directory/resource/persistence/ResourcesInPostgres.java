package org.tsunagari.directory.resource.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Capacity;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.resource.usecase.HostedPlaces;
import org.tsunagari.directory.seal.ClearText;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Resources as rows. */
@ApplicationScoped
class ResourcesInPostgres implements Resources, ClearText {

    private static final int BATCH = 500;

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final ResourceRows rows;
    private final HostedPlaces hosted;
    private final Clock clock;

    ResourcesInPostgres(
            EntityManager database,
            MunicipalityContext municipality,
            ResourceRows rows,
            HostedPlaces hosted,
            Clock clock) {
        this.database = database;
        this.municipality = municipality;
        this.rows = rows;
        this.hosted = hosted;
        this.clock = clock;
    }

    @Override
    public Optional<Resource> find(ResourceId id) {
        return Optional.ofNullable(database.find(ResourceEntity.class, id.value()))
                .map(rows::restore);
    }

    /** A row that does not exist yet cannot be locked; its id can. What was read before the lock may be outdated. */
    @Override
    public Optional<Resource> findForChange(ResourceId id) {
        database.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))) locked")
                .setParameter(1, id.toString())
                .getSingleResult();
        ResourceEntity row = database.find(ResourceEntity.class, id.value());
        if (row == null) {
            return Optional.empty();
        }
        database.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return Optional.of(rows.restore(row));
    }

    @Override
    public List<Resource> findAll(List<ResourceId> ids) {
        Map<UUID, Resource> found = database.createQuery("FROM ResourceEntity WHERE id IN ?1", ResourceEntity.class)
                .setParameter(1, ids.stream().map(ResourceId::value).toList())
                .getResultStream()
                .map(rows::restore)
                .collect(Collectors.toMap(resource -> resource.id().value(), Function.identity()));
        return ids.stream()
                .map(id -> found.get(id.value()))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public void add(Resource resource) {
        ResourceEntity row = new ResourceEntity();
        row.municipality = municipality.current().orElseThrow();
        rows.write(resource, row);
        row.changedAt = clock.instant();
        database.persist(row);
        database.flush();
    }

    @Override
    public void change(Resource resource) {
        ResourceEntity row = Objects.requireNonNull(
                database.find(ResourceEntity.class, resource.id().value()));
        rows.write(resource, row);
        row.changedAt = clock.instant();
        database.flush();
        if (resource.details().place().isConfidential()) {
            hosted.withholdAt(resource.id());
        }
    }

    @Override
    public void relocateAll(UnaryOperator<Resource> relocation, Consumer<Resource> relocated) {
        UUID last = new UUID(0, 0);
        List<ResourceEntity> batch;
        do {
            batch = database.createQuery(
                            "FROM ResourceEntity WHERE id > ?1 AND (latitude IS NOT NULL OR withheld IS NOT NULL) ORDER BY id",
                            ResourceEntity.class)
                    .setParameter(1, last)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .setMaxResults(BATCH)
                    .getResultList();
            List<Resource> others = new ArrayList<>();
            for (ResourceEntity row : batch) {
                Resource before = rows.restore(row);
                Resource after = relocation.apply(before);
                if (!after.equals(before)) {
                    ResourceRows.write(after.whereabouts(), row);
                    others.add(after);
                }
                last = row.id;
            }
            database.flush();
            others.forEach(relocated);
            database.clear();
        } while (batch.size() == BATCH);
    }

    @Override
    public int seal(int limit) {
        List<?> clear = database.createNativeQuery("""
                        SELECT r.id FROM resource r WHERE r.municipality = ?1
                          AND (r.contacts @> CAST('[{"visibility": "STAFF"}]' AS jsonb)
                               OR (r.disclosure <> 'EXACT' AND coalesce(CAST(r.latitude AS text), r.address, r.postal_code,
                                                                        r.building, r.transport) IS NOT NULL))
                        """, UUID.class)
                .setParameter(1, municipality.current().orElseThrow())
                .setMaxResults(limit)
                .getResultList();
        for (Object id : clear) {
            ResourceEntity row =
                    Objects.requireNonNull(database.find(ResourceEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
            rows.write(rows.restore(row), row);
            database.flush();
        }
        return clear.size();
    }

    @Override
    public void touch(ResourceId id) {
        ResourceEntity row = Objects.requireNonNull(database.find(ResourceEntity.class, id.value()));
        row.changedAt = clock.instant();
        database.flush();
    }

    @Override
    public void setCapacity(ResourceId id, @Nullable Capacity capacity, long version) {
        ResourceEntity row = Objects.requireNonNull(database.find(ResourceEntity.class, id.value()));
        row.capacityUnit = capacity == null ? null : capacity.unit();
        row.capacityMaximum = capacity == null ? null : capacity.maximum();
        row.capacityAvailable = capacity == null ? null : capacity.available();
        row.capacityWaiting = capacity == null ? null : capacity.waiting();
        row.capacityAskedOn = capacity == null ? null : capacity.askedOn();
        row.capacityVersion = version;
        database.flush();
    }
}
