package org.tsunagari.kit.events;

import org.tsunagari.events.ContractEvent;

/**
 * What a service does about an event of another. Called in a transaction of its own, in the event's municipality, once
 * per event whatever is delivered how often. An exception rolls back and is tried again; then the aggregate is parked.
 */
public interface EventHandler<E extends ContractEvent> {

    Class<E> eventType();

    void handle(E event, Delivery delivery);
}
