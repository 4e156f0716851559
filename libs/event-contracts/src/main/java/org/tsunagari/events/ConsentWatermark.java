package org.tsunagari.events;

import static org.tsunagari.events.Components.requireAtLeast;
import static org.tsunagari.events.Components.requirePresent;

import java.time.Instant;

/**
 * Not a fact but a promise of the ledger's relay: every consent decision committed before {@code upTo} has been
 * published to {@code partition}. A projection is as fresh as the oldest watermark of its partitions. It belongs to no
 * municipality and is never stored in an outbox.
 */
@Contract(topic = Topic.CONSENT_EVENTS, type = "org.tsunagari.consent.ConsentWatermark", version = 1)
public record ConsentWatermark(int partition, Instant upTo) implements ContractMessage {

    public ConsentWatermark {
        requireAtLeast(0, "partition", partition);
        requirePresent(upTo);
    }

    @Override
    public String key() {
        return "watermark-" + partition;
    }
}
