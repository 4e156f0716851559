package org.tsunagari.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.Contract;
import org.tsunagari.events.ContractEvent;
import org.tsunagari.events.ContractMessage;

/** Events as other services put them on Kafka: CloudEvents 1.0, binary content mode. */
final class Wire {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Wire() {}

    /** @param partition where it goes; {@code null} leaves that to the key */
    static ProducerRecord<String, String> record(ContractMessage message, UUID id, @Nullable Integer partition) {
        Contract contract = message.getClass().getAnnotation(Contract.class);
        ProducerRecord<String, String> record =
                new ProducerRecord<>(contract.topic().topicName(), partition, message.key(), write(message));
        String municipality = message instanceof ContractEvent event ? event.municipality() : "00000";
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_source", "/test",
                        "ce_type", contract.type(),
                        "ce_subject", message.key(),
                        "ce_time", Clock.systemUTC().instant().toString(),
                        "ce_schemaversion", Integer.toString(contract.version()),
                        "ce_municipality", municipality,
                        "ce_partitionkey", message.key(),
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static String write(ContractMessage message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
