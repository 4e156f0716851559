package org.tsunagari.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Events that could not be handled. Their aggregates wait here for an operator, while all others go on. */
@ApplicationScoped
public class ParkedEvents {

    private final EntityManager database;
    private final EventSettings settings;
    private final Inbox inbox;
    private final MunicipalityContext municipality;

    ParkedEvents(EntityManager database, EventSettings settings, Inbox inbox, MunicipalityContext municipality) {
        this.database = database;
        this.settings = settings;
        this.inbox = inbox;
        this.municipality = municipality;
    }

    /** A parked event, without its content. */
    public record Parked(
            UUID eventId,
            String topic,
            UUID aggregateId,
            String type,
            String municipality,
            String failure,
            Instant parkedAt) {}

    @Transactional
    public List<Parked> list() {
        List<?> rows = database.createNativeQuery(
                        "SELECT event_id, topic, aggregate_id, type, municipality, failure, parked_at FROM parked_event WHERE consumer = ?1 ORDER BY parked_at, log_offset LIMIT 200",
                        Tuple.class)
                .setParameter(1, settings.service())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Parked(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, UUID.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, String.class),
                        row.get(6, Instant.class)))
                .toList();
    }

    /** Whether a topic has parked events: what is built from it is incomplete. */
    @Transactional
    public boolean isAnyParkedOf(String topic) {
        return !database.createNativeQuery("SELECT 1 FROM parked_event WHERE consumer = ?1 AND topic = ?2 LIMIT 1")
                .setParameter(1, settings.service())
                .setParameter(2, topic)
                .getResultList()
                .isEmpty();
    }

    /** How many events are parked. */
    @Transactional
    public long count() {
        return ((Number) database.createNativeQuery("SELECT count(*) FROM parked_event WHERE consumer = ?1")
                        .setParameter(1, settings.service())
                        .getSingleResult())
                .longValue();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void park(Envelope envelope, int partition, long offset, String failure) {
        database.createNativeQuery("""
                        INSERT INTO parked_event (consumer, event_id, topic, partition, log_offset, aggregate_id, type, type_version, municipality, occurred_at, payload, failure)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) ON CONFLICT DO NOTHING
                        """)
                .setParameter(1, settings.service())
                .setParameter(2, envelope.eventId())
                .setParameter(3, envelope.topic())
                .setParameter(4, partition)
                .setParameter(5, offset)
                .setParameter(6, envelope.aggregateId())
                .setParameter(7, envelope.type())
                .setParameter(8, envelope.version())
                .setParameter(9, envelope.municipality())
                .setParameter(10, envelope.occurredAt())
                .setParameter(11, envelope.payload())
                .setParameter(12, failure)
                .executeUpdate();
    }

    /**
     * Handles the parked events of an aggregate, in their order; the first that still fails keeps its place and those
     * behind it.
     *
     * @return how many were handled
     */
    public int replay(UUID aggregate) throws Exception {
        List<Envelope> waiting = waiting(aggregate);
        for (Envelope envelope : waiting) {
            municipality.in(envelope.municipality(), () -> {
                inbox.replay(envelope);
                return null;
            });
        }
        return waiting.size();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Envelope> waiting(UUID aggregate) {
        List<?> rows = database.createNativeQuery(
                        "SELECT event_id, topic, aggregate_id, type, type_version, municipality, occurred_at, payload FROM parked_event WHERE consumer = ?1 AND aggregate_id = ?2 ORDER BY log_offset",
                        Tuple.class)
                .setParameter(1, settings.service())
                .setParameter(2, aggregate)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Envelope(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, UUID.class).toString(),
                        row.get(3, String.class),
                        row.get(4, Integer.class),
                        row.get(5, String.class),
                        OffsetDateTime.ofInstant(row.get(6, Instant.class), ZoneOffset.UTC),
                        row.get(7, String.class)))
                .toList();
    }
}
