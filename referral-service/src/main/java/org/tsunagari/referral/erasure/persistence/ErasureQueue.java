package org.tsunagari.referral.erasure.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.NotErased;
import org.tsunagari.referral.erasure.model.ErasureRequest;

/** What waits for a decision in the municipality in hand. */
@ApplicationScoped
public class ErasureQueue {

    private final EntityManager database;

    ErasureQueue(EntityManager database) {
        this.database = database;
    }

    /**
     * One more than the page, oldest first.
     *
     * @param before only what was asked for before this moment
     */
    public List<ErasureRequest> of(Optional<Instant> before, PageRequest page) {
        String late = before.isPresent() ? " AND e.requested_at < :before" : "";
        String after = page.after().isPresent() ? " AND (e.requested_at, e.id) > (:at, :id)" : "";
        Query query = database.createNativeQuery(
                        "SELECT e.* FROM erasure_request e WHERE e.status = 'REQUESTED' AND "
                                + NotErased.sql("e.person_id") + late + after + " ORDER BY e.requested_at, e.id",
                        ErasureRequestEntity.class)
                .setMaxResults(page.limit() + 1);
        before.ifPresent(moment -> query.setParameter("before", moment.atOffset(ZoneOffset.UTC)));
        page.after().ifPresent(key -> query.setParameter(
                        "at", PageRequest.instant(key.get(0)).atOffset(ZoneOffset.UTC))
                .setParameter("id", PageRequest.id(key.get(1))));
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(ErasureRequestEntity.class::cast)
                .map(Erasures::request)
                .toList();
    }
}
