package org.tsunagari.events;

/**
 * Whatever may stand in the value of a record on our topics: a business fact, or a watermark about facts. Serialises
 * with plain Jackson and its java.time module, times as ISO-8601 text.
 */
public sealed interface ContractMessage permits ContractEvent, ConsentWatermark {

    /** The key of the Kafka record: messages of one key arrive in the order in which they happened. */
    String key();
}
