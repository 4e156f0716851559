package org.tsunagari.kit.events;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How this service reaches Kafka. Every client is made here: with the servers, with what the operator's file says (TLS, SASL),
 * and with what the house needs of it, which the file cannot change.
 */
@Startup
@ApplicationScoped
class KafkaConnection {

    private final String servers;
    private final Map<String, Object> ofTheOperator = new HashMap<>();

    /** @throws IOException when the operator's file cannot be read: the service does not start */
    KafkaConnection(EventSettings settings) throws IOException {
        servers = settings.kafka();
        if (settings.kafkaClientFile().isPresent()) {
            read(settings.kafkaClientFile().get()).forEach((name, value) -> ofTheOperator.put(name.toString(), value));
        }
    }

    private static Properties read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }

    KafkaProducer<String, byte[]> producer(Map<String, Object> needed) {
        return new KafkaProducer<>(with(needed), new StringSerializer(), new ByteArraySerializer());
    }

    KafkaConsumer<String, byte[]> consumer(Map<String, Object> needed) {
        return new KafkaConsumer<>(with(needed), new StringDeserializer(), new ByteArrayDeserializer());
    }

    Admin admin(Map<String, Object> needed) {
        return Admin.create(with(needed));
    }

    /** What a client is told. */
    Map<String, Object> with(Map<String, Object> needed) {
        Map<String, Object> all = new HashMap<>(ofTheOperator);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        all.putAll(needed);
        return all;
    }
}
