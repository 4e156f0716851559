package org.tsunagari.directory.calendar.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.usecase.HostedPlaces;
import org.tsunagari.directory.seal.ClearText;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/**
 * Where events take place: sealed as long as their host is confidential. The key is the event's own, because a merge
 * gives it another host. What was sealed once stays so until the event is changed at a host that everybody may know.
 */
@ApplicationScoped
class SealedPlaces implements HostedPlaces, ClearText {

    private static final String COLUMN = "resource_event.place";

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final PersonVault vault;

    SealedPlaces(EntityManager database, MunicipalityContext municipality, PersonVault vault) {
        this.database = database;
        this.municipality = municipality;
        this.vault = vault;
    }

    void write(@Nullable String place, EventEntity row) {
        row.place = place;
        row.sealedPlace = null;
        if (place != null && isConfidential(row.resourceId)) {
            seal(place, row);
        }
    }

    void destroy(UUID event) {
        vault.destroy(event);
    }

    private void seal(String place, EventEntity row) {
        row.sealedPlace = vault.ensure(row.id, here()).seal(COLUMN, row.id, place);
        row.place = null;
    }

    /** What stands in clear text was written last, by the version before. */
    @Nullable
    String read(EventEntity row) {
        return row.place != null || row.sealedPlace == null
                ? row.place
                : vault.of(row.id).open(COLUMN, row.id, row.sealedPlace);
    }

    /** Held until the end of the transaction: meanwhile it does not become so. */
    private boolean isConfidential(UUID host) {
        return (Boolean) database.createNativeQuery(
                        "SELECT disclosure <> 'EXACT' FROM resource WHERE municipality = ?1 AND id = ?2 FOR SHARE",
                        Boolean.class)
                .setParameter(1, here())
                .setParameter(2, host)
                .getSingleResult();
    }

    /** Before its event, in which order a change of the host holds both. */
    void holdHost(UUID event) {
        database.createNativeQuery("""
                        SELECT r.id FROM resource r JOIN resource_event e ON e.municipality = r.municipality AND e.resource_id = r.id
                        WHERE e.municipality = ?1 AND e.id = ?2 FOR SHARE OF r
                        """, UUID.class)
                .setParameter(1, here())
                .setParameter(2, event)
                .getResultList();
    }

    @Override
    public void withholdAt(ResourceId confidential) {
        database.createQuery("FROM EventEntity WHERE resourceId = ?1 AND place IS NOT NULL", EventEntity.class)
                .setParameter(1, confidential.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(row -> seal(Objects.requireNonNull(row.place), row));
        database.flush();
    }

    @Override
    public int seal(int limit) {
        List<?> clear = database.createNativeQuery("""
                        SELECT e.resource_id FROM resource_event e
                        JOIN resource r ON r.municipality = e.municipality AND r.id = e.resource_id
                        WHERE e.municipality = ?1 AND e.place IS NOT NULL AND r.disclosure <> 'EXACT'
                        GROUP BY e.resource_id
                        """, UUID.class)
                .setParameter(1, here())
                .setMaxResults(limit)
                .getResultList();
        clear.forEach(host -> withholdAt(new ResourceId((UUID) host)));
        return clear.size();
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
