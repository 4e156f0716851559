package org.tsunagari.kit.events;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagari.events.ContractCatalogue;
import org.tsunagari.events.ContractEvent;
import org.tsunagari.events.ContractMessage;
import org.tsunagari.events.Topic;

/** Lets each event have its effect once: its id is written down in the transaction of the effect. */
@ApplicationScoped
class Inbox {

    private final EntityManager database;
    private final EventSettings settings;
    private final ObjectReader json;
    private final Map<Class<? extends ContractMessage>, List<EventHandler<? extends ContractEvent>>> handlers =
            new HashMap<>();

    Inbox(
            EntityManager database,
            EventSettings settings,
            ObjectMapper json,
            @All List<EventHandler<? extends ContractEvent>> handlers) {
        this.database = database;
        this.settings = settings;
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (EventHandler<? extends ContractEvent> handler : handlers) {
            this.handlers
                    .computeIfAbsent(handler.eventType(), type -> new ArrayList<>())
                    .add(handler);
        }
    }

    /** The topics in which something is to be heard. */
    Set<Topic> topics() {
        return handlers.keySet().stream()
                .map(type -> ContractCatalogue.contractOf(type).topic())
                .collect(Collectors.toSet());
    }

    boolean concerns(Envelope envelope) {
        return contract(envelope).filter(handlers::containsKey).isPresent();
    }

    /** What became of a delivery. */
    enum Outcome {
        EFFECT,
        DUPLICATE,
        /** An earlier event of the aggregate is parked, so this one must wait behind it. */
        BEHIND_PARKED
    }

    /** Handles an event unless it has been handled, or has to wait. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @ActivateRequestContext
    public Outcome receive(Envelope envelope) {
        if (claim(envelope, true)) {
            dispatch(envelope);
            return Outcome.EFFECT;
        }
        return isHandled(envelope) ? Outcome.DUPLICATE : Outcome.BEHIND_PARKED;
    }

    /**
     * Returns when everything that was committed before is on the disk. Effects do not wait for it one by one, because Kafka
     * tells an event again until its offset is committed, and that happens only after this.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @ActivateRequestContext
    public void makeDurable() {
        // the smallest thing that is written to the log, so that this commit is one that waits
        database.createNativeQuery("SELECT 1 FROM pg_logical_emit_message(true, 'tsunagari-inbox', '')", Tuple.class)
                .getSingleResult();
    }

    /** Handles a parked event, without waiting behind itself. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @ActivateRequestContext
    public void replay(Envelope envelope) {
        if (claim(envelope, false)) {
            dispatch(envelope);
        }
        database.createNativeQuery("DELETE FROM parked_event WHERE consumer = ?1 AND event_id = ?2")
                .setParameter(1, settings.service())
                .setParameter(2, envelope.eventId())
                .executeUpdate();
    }

    private boolean claim(Envelope envelope, boolean behindParked) {
        return database.createNativeQuery("""
                                INSERT INTO inbox_event (consumer, event_id, handled_at)
                                SELECT ?1, ?2, clock_timestamp()
                                WHERE (NOT ?4 OR set_config('synchronous_commit', 'off', true) = 'off') -- see makeDurable
                                  AND NOT (?4 AND EXISTS (SELECT 1 FROM parked_event WHERE consumer = ?1 AND aggregate_id = ?3))
                                ON CONFLICT DO NOTHING
                                """)
                        .setParameter(1, settings.service())
                        .setParameter(2, envelope.eventId())
                        .setParameter(3, envelope.aggregateId())
                        .setParameter(4, behindParked)
                        .executeUpdate()
                == 1;
    }

    private boolean isHandled(Envelope envelope) {
        return !database.createNativeQuery("SELECT 1 FROM inbox_event WHERE consumer = ?1 AND event_id = ?2")
                .setParameter(1, settings.service())
                .setParameter(2, envelope.eventId())
                .getResultList()
                .isEmpty();
    }

    private void dispatch(Envelope envelope) {
        Class<? extends ContractMessage> type = contract(envelope).orElseThrow();
        ContractMessage event = read(envelope, type);
        for (EventHandler<? extends ContractEvent> handler : handlers.getOrDefault(type, List.of())) {
            handle(handler, event, envelope.delivery());
        }
    }

    private static <E extends ContractEvent> void handle(
            EventHandler<E> handler, ContractMessage event, Delivery delivery) {
        handler.handle(handler.eventType().cast(event), delivery);
    }

    private ContractMessage read(Envelope envelope, Class<? extends ContractMessage> type) {
        try {
            return json.readValue(envelope.payload(), type);
        } catch (IOException notByContract) {
            throw new IllegalArgumentException("event " + envelope.eventId() + " is not by its contract");
        }
    }

    private static Optional<Class<? extends ContractMessage>> contract(Envelope envelope) {
        return ContractCatalogue.find(envelope.type(), envelope.version());
    }
}
