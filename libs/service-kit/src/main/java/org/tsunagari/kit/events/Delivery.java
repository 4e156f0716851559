package org.tsunagari.kit.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The envelope of a delivered event.
 *
 * @param eventId CloudEvents id; the same in every redelivery
 * @param occurredAt when the fact happened, by the sender's clock
 */
public record Delivery(
        UUID eventId, String type, int version, UUID aggregateId, String municipality, Instant occurredAt) {}
