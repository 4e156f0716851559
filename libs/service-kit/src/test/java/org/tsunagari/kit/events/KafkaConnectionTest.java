package org.tsunagari.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How Kafka is reached is the operator's word; what is sent and read is the house's. Kafka need not be there for that. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KafkaConnectionTest {

    private static final List<Function<KafkaConnection, AutoCloseable>> CLIENTS = List.of(
            kafka -> kafka.producer(Map.of()),
            kafka -> kafka.consumer(Map.of(ConsumerConfig.GROUP_ID_CONFIG, "a-service")),
            kafka -> kafka.admin(Map.of()));

    @TempDir
    Path directory = Path.of("");

    @Test
    void without_a_file_every_client_connects_unencrypted() throws Exception {
        KafkaConnection kafka = new KafkaConnection(settings(Map.of()));
        for (Function<KafkaConnection, AutoCloseable> client : CLIENTS) {
            client.apply(kafka).close();
        }
    }

    /** A client reads its trust store when it is made, so that one that is not there shows that it was told of it. */
    @Test
    void every_client_is_told_of_the_trust_store_that_the_file_names() throws IOException {
        KafkaConnection kafka = with("security.protocol=SSL\nssl.truststore.location=/absent/truststore.p12\n");
        assertThat(CLIENTS).allSatisfy(client -> assertThatThrownBy(() -> client.apply(kafka))
                .isInstanceOf(KafkaException.class)
                .hasStackTraceContaining("/absent/truststore.p12"));
    }

    @Test
    void every_client_is_told_who_it_is() throws IOException {
        KafkaConnection kafka = with("""
                security.protocol=SASL_PLAINTEXT
                sasl.mechanism=SCRAM-SHA-512
                sasl.jaas.config=org.example.NoSuchLoginModule required username="a-service" password="secret";
                """);
        assertThat(CLIENTS).allSatisfy(client -> assertThatThrownBy(() -> client.apply(kafka))
                .isInstanceOf(KafkaException.class)
                .hasStackTraceContaining("org.example.NoSuchLoginModule"));
    }

    @Test
    void the_file_changes_neither_the_servers_nor_what_the_house_needs() throws IOException {
        KafkaConnection kafka = with("bootstrap.servers=elsewhere:9092\ngroup.id=\nclient.dns.lookup=nonsense\n");
        Map<String, Object> all = kafka.with(Map.of("client.dns.lookup", "use_all_dns_ips", "group.id", "a-service"));
        assertThat(all)
                .containsEntry("bootstrap.servers", "127.0.0.1:1")
                .containsEntry("client.dns.lookup", "use_all_dns_ips")
                .containsEntry("group.id", "a-service");
    }

    @Test
    void a_file_that_is_not_there_is_no_reason_to_go_on_unencrypted() {
        EventSettings settings = settings(Map.of(
                "tsunagari.events.kafka-client-file",
                directory.resolve("absent.properties").toString()));
        assertThatThrownBy(() -> new KafkaConnection(settings)).isInstanceOf(NoSuchFileException.class);
    }

    private KafkaConnection with(String file) throws IOException {
        Path written = Files.writeString(directory.resolve("kafka.properties"), file);
        return new KafkaConnection(settings(Map.of("tsunagari.events.kafka-client-file", written.toString())));
    }

    private static EventSettings settings(Map<String, String> further) {
        return new SmallRyeConfigBuilder()
                .withMapping(EventSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(
                        Map.of("tsunagari.events.kafka", "127.0.0.1:1", "tsunagari.events.service", "a-service"))
                .withDefaultValues(further)
                .build()
                .getConfigMapping(EventSettings.class);
    }
}
