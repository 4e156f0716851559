package org.tsunagari.kit.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * One event on the wire: CloudEvents 1.0, Kafka protocol binding, binary content mode. What a consumer routes by stands
 * in headers, the value is the fact itself.
 */
record Envelope(
        UUID eventId,
        String topic,
        String key,
        String type,
        int version,
        String municipality,
        OffsetDateTime occurredAt,
        String payload) {

    private static final String VERSION = "schemaversion";
    private static final String MUNICIPALITY = "municipality";
    private static final String PARTITION_KEY = "partitionkey";

    ProducerRecord<String, byte[]> toRecord(String service) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(eventId.toString())
                .withSource(URI.create("/" + service))
                .withType(type)
                .withSubject(key)
                .withTime(occurredAt)
                .withDataContentType("application/json")
                .withExtension(VERSION, version)
                .withExtension(MUNICIPALITY, municipality)
                .withExtension(PARTITION_KEY, key)
                .withData(payload.getBytes(StandardCharsets.UTF_8))
                .build();
        return KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(event);
    }

    /**
     * Reads a record.
     *
     * @throws RuntimeException when it is no event of ours
     */
    static Envelope read(ConsumerRecord<String, byte[]> record) {
        CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
        return new Envelope(
                UUID.fromString(event.getId()),
                record.topic(),
                Objects.requireNonNull(event.getSubject()),
                event.getType(),
                Integer.parseInt(String.valueOf(event.getExtension(VERSION))),
                String.valueOf(event.getExtension(MUNICIPALITY)),
                Objects.requireNonNull(event.getTime()),
                new String(Objects.requireNonNull(event.getData()).toBytes(), StandardCharsets.UTF_8));
    }

    Delivery delivery() {
        return new Delivery(eventId, type, version, aggregateId(), municipality, occurredAt.toInstant());
    }

    UUID aggregateId() {
        return UUID.fromString(key);
    }
}
