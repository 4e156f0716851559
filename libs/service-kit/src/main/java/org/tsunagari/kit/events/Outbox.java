package org.tsunagari.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.tsunagari.events.Contract;
import org.tsunagari.events.ContractEvent;
import org.tsunagari.kit.web.Ids;

/**
 * Where a service leaves the facts that others listen for. They are written with the business change and published after
 * its commit: neither can happen without the other.
 */
@ApplicationScoped
public class Outbox {

    private final EntityManager database;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;
    private final Clock clock;
    private final ObjectMapper json;

    Outbox(
            EntityManager database,
            TransactionSynchronizationRegistry transaction,
            OutboxRelay relay,
            Clock clock,
            ObjectMapper json) {
        this.database = database;
        this.transaction = transaction;
        this.relay = relay;
        this.clock = clock;
        this.json = json;
    }

    /** Adds an event to the transaction in progress. */
    public void append(ContractEvent event) {
        Contract contract = event.getClass().getAnnotation(Contract.class);
        database.createNativeQuery(
                        "INSERT INTO outbox_event (event_id, topic, aggregate_id, type, type_version, municipality, occurred_at, payload) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(1, Ids.next())
                .setParameter(2, contract.topic().topicName())
                .setParameter(3, event.aggregateId())
                .setParameter(4, contract.type())
                .setParameter(5, contract.version())
                .setParameter(6, event.municipality())
                .setParameter(7, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .setParameter(8, write(event))
                .executeUpdate();
        wakeRelayAfterCommit();
    }

    private void wakeRelayAfterCommit() {
        if (transaction.getResource(Outbox.class) == null) {
            transaction.putResource(Outbox.class, Boolean.TRUE);
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // nothing to do before the commit: a signal now would find nothing to publish
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        relay.wake();
                    }
                }
            });
        }
    }

    private String write(ContractEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("event cannot be written", impossible);
        }
    }
}
