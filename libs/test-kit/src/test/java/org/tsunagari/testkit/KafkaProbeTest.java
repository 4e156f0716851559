package org.tsunagari.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KafkaProbeTest {
    private final KafkaProbe probe = KafkaProbe.ofTestKafka();
    private final String topic = "probe-" + UUID.randomUUID();

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void what_is_sent_is_read_with_key_value_and_headers() {
        probe.createTopic(topic, 3, Map.of());
        probe.send(topic, "key", "{\"id\":1}", Map.of("ce_type", "Probed"));

        ConsumerRecord<String, String> record =
                probe.awaitRecord(topic, found -> found.key().equals("key"));

        assertThat(record.value()).isEqualTo("{\"id\":1}");
        assertThat(new String(record.headers().lastHeader("ce_type").value())).isEqualTo("Probed");
    }

    @Test
    void awaiting_returns_only_what_matches() {
        probe.createTopic(topic, 1, Map.of());
        for (String value : List.of("a", "b", "a")) {
            probe.send(topic, "key", value, Map.of());
        }

        assertThat(probe.awaitRecords(topic, record -> record.value().equals("a"), 2))
                .extracting(ConsumerRecord::value)
                .containsExactly("a", "a");
    }

    @Test
    void an_empty_topic_has_no_records() {
        probe.createTopic(topic, 2, Map.of());

        assertThat(probe.records(topic)).isEmpty();
    }

    @Test
    void making_a_topic_twice_is_no_error() {
        probe.createTopic(topic, 2, Map.of("cleanup.policy", "compact"));
        probe.createTopic(topic, 2, Map.of("cleanup.policy", "compact"));

        assertThat(probe.records(topic)).isEmpty();
    }
}
