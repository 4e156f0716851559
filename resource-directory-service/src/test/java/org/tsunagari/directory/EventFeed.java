package org.tsunagari.directory;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.tsunagari.events.Contract;
import org.tsunagari.events.ContractCatalogue;
import org.tsunagari.events.ContractEvent;
import org.tsunagari.events.ContractMessage;
import org.tsunagari.testkit.KafkaProbe;

/** Says on Kafka what the other services would say. */
final class EventFeed {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final KafkaProbe KAFKA = KafkaProbe.ofTestKafka();

    private EventFeed() {}

    /** One event as it lies on Kafka; sent twice it is a duplicate. */
    record Message(UUID id, Instant occurredAt, ContractEvent event) {

        static Message of(ContractEvent event, Instant occurredAt) {
            return new Message(UUID.randomUUID(), occurredAt, event);
        }

        void send() {
            EventFeed.send(id, occurredAt, event.municipality(), event);
        }
    }

    static void send(UUID id, Instant occurredAt, String municipality, ContractMessage event) {
        Contract contract = ContractCatalogue.contractOf(event.getClass());
        var record = new ProducerRecord<>(contract.topic().topicName(), event.key(), write(event));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", id.toString());
        header(record, "ce_source", "/test");
        header(record, "ce_type", contract.type());
        header(record, "ce_subject", event.key());
        header(record, "ce_time", occurredAt.toString());
        header(record, "ce_schemaversion", Integer.toString(contract.version()));
        header(record, "ce_municipality", municipality);
        header(record, "ce_partitionkey", event.key());
        header(record, "content-type", "application/json");
        KAFKA.send(record);
    }

    private static void header(ProducerRecord<String, String> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String write(ContractMessage event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
