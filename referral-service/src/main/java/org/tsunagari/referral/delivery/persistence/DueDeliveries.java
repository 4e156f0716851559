package org.tsunagari.referral.delivery.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Messages of all municipalities that wait to be sent. A replica claims some for a while and holds no lock while it sends;
 * if it dies, another takes them when the claim has run out, and the receiver knows a message that comes twice by its id.
 */
@ApplicationScoped
public class DueDeliveries {

    private final EntityManager database;

    DueDeliveries(EntityManager database) {
        this.database = database;
    }

    /** A claimed message. */
    public record Claimed(UUID delivery, String municipality) {}

    void put(UUID delivery, String municipality, Instant dueAt) {
        database.createNativeQuery("""
                        INSERT INTO delivery_due (delivery_id, municipality, due_at) VALUES (?1, ?2, ?3)
                        ON CONFLICT (delivery_id) DO UPDATE SET due_at = excluded.due_at, claimed_until = NULL
                        """)
                .setParameter(1, delivery)
                .setParameter(2, municipality)
                .setParameter(3, dueAt.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    void remove(UUID delivery) {
        database.createNativeQuery("DELETE FROM delivery_due WHERE delivery_id = ?1")
                .setParameter(1, delivery)
                .executeUpdate();
    }

    /** Claims what is due, oldest first; nobody else gets it meanwhile. */
    public List<Claimed> claim(int most, Instant now, Duration lease) {
        List<?> rows = database.createNativeQuery("""
                        UPDATE delivery_due SET claimed_until = ?2
                        WHERE delivery_id IN (
                            SELECT delivery_id FROM delivery_due
                            WHERE due_at <= ?1 AND (claimed_until IS NULL OR claimed_until <= ?1)
                            ORDER BY due_at LIMIT ?3 FOR UPDATE SKIP LOCKED)
                        RETURNING delivery_id, municipality
                        """, Tuple.class)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, now.plus(lease).atOffset(ZoneOffset.UTC))
                .setParameter(3, most)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Claimed(row.get(0, UUID.class), row.get(1, String.class)))
                .toList();
    }
}
