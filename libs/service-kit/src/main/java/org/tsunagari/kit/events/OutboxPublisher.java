package org.tsunagari.kit.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tsunagari.events.ConsentWatermark;
import org.tsunagari.events.Contract;
import org.tsunagari.events.ContractCatalogue;
import org.tsunagari.events.Topic;

/** Sends outbox rows to Kafka, in order and acknowledged by all replicas. */
final class OutboxPublisher implements AutoCloseable {

    private static final String NO_MUNICIPALITY = "-";
    private static final Duration WATERMARK_INTERVAL = Duration.ofSeconds(1);

    private final EventSettings settings;
    private final Clock clock;
    private final ObjectMapper json;
    private final KafkaProducer<String, byte[]> producer;
    private Instant lastWatermark = Instant.EPOCH;

    OutboxPublisher(EventSettings settings, Clock clock, ObjectMapper json) {
        this.json = json;
        this.settings = settings;
        this.clock = clock;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        settings.kafka(),
                        ProducerConfig.CLIENT_ID_CONFIG,
                        settings.service() + "-relay",
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        10_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        10_000,
                        // an expired record could be overtaken by its successor: it waits for Kafka instead
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        Integer.MAX_VALUE),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * Publishes one round.
     *
     * @return whether there may be more to do at once
     */
    boolean publish(OutboxTable table) throws SQLException, InterruptedException, ExecutionException {
        Instant upTo = table.now();
        List<OutboxTable.Row> rows = table.next();
        List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
        for (OutboxTable.Row row : rows) {
            sent.add(producer.send(row.envelope().toRecord(settings.service())));
        }
        List<Long> published = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            try {
                sent.get(i).get();
                published.add(rows.get(i).id());
            } catch (ExecutionException refused) {
                parkOrGiveUp(table, rows.get(i), refused);
            }
        }
        if (!published.isEmpty()) {
            table.delete(published);
        }
        boolean drained = rows.size() < OutboxTable.BATCH;
        if (drained) {
            vouchForConsents(table, upTo);
        }
        return !drained;
    }

    private static void parkOrGiveUp(OutboxTable table, OutboxTable.Row row, ExecutionException refused)
            throws SQLException, ExecutionException {
        if (refused.getCause() instanceof RecordTooLargeException
                || refused.getCause() instanceof SerializationException) {
            table.park(row.id(), refused.getCause());
        } else {
            throw refused;
        }
    }

    /**
     * The outbox was empty behind {@code upTo}: whoever reads this watermark has every consent decision committed before
     * it. Says nothing while a decision is parked.
     */
    private void vouchForConsents(OutboxTable table, Instant upTo)
            throws SQLException, InterruptedException, ExecutionException {
        if (!settings.ownsConsents() || clock.instant().isBefore(lastWatermark.plus(WATERMARK_INTERVAL))) {
            return;
        }
        String topic = Topic.CONSENT_EVENTS.topicName();
        if (table.hasParkedConsents(topic)) {
            return;
        }
        lastWatermark = clock.instant();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (PartitionInfo partition : producer.partitionsFor(topic)) {
            sent.add(producer.send(watermark(partition.partition(), upTo)));
        }
        for (Future<RecordMetadata> watermark : sent) {
            watermark.get();
        }
    }

    private ProducerRecord<String, byte[]> watermark(int partition, Instant upTo) {
        ConsentWatermark watermark = new ConsentWatermark(partition, upTo);
        Contract contract = ContractCatalogue.contractOf(ConsentWatermark.class);
        Envelope envelope = new Envelope(
                UUID.randomUUID(),
                contract.topic().topicName(),
                watermark.key(),
                contract.type(),
                contract.version(),
                NO_MUNICIPALITY,
                OffsetDateTime.ofInstant(upTo, ZoneOffset.UTC),
                json.valueToTree(watermark).toString());
        ProducerRecord<String, byte[]> unplaced = envelope.toRecord(settings.service());
        return new ProducerRecord<>(unplaced.topic(), partition, unplaced.key(), unplaced.value(), unplaced.headers());
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
