package org.tsunagari.directory.incoming;

import java.util.function.BiConsumer;
import org.tsunagari.events.ContractEvent;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;

/** What is done about one type of event. */
record Hearing<E extends ContractEvent>(Class<E> eventType, BiConsumer<E, Delivery> effect) implements EventHandler<E> {

    @Override
    public void handle(E event, Delivery delivery) {
        effect.accept(event, delivery);
    }
}
