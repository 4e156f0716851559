package org.tsunagari.kit.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
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

    OutboxPublisher(EventSettings settings, KafkaConnection kafka, Clock clock, ObjectMapper json) {
        this.json = json;
        this.settings = settings;
        this.clock = clock;
        this.producer = kafka.producer(Map.of(
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
                Integer.MAX_VALUE));
    }

    /**
     * Publishes one round. The first row that cannot be sent ends it: what is written later must not go out before. A row
     * that Kafka refuses for what it is, is parked, and what is written later of its aggregate waits behind it.
     *
     * @param stopping whether to leave the rest to somebody else
     * @return whether there may be more to do at once
     */
    boolean publish(OutboxTable table, BooleanSupplier stopping)
            throws SQLException, InterruptedException, ExecutionException {
        Instant upTo = table.now();
        List<OutboxTable.Row> rows = table.next();
        List<Sent> sent = new ArrayList<>(rows.size());
        Set<UUID> parked = new HashSet<>();
        Optional<ExecutionException> failed = Optional.empty();
        for (OutboxTable.Row row : rows) {
            if (stopping.getAsBoolean()) {
                break;
            }
            if (parked.contains(row.envelope().aggregateId())) {
                continue;
            }
            Future<RecordMetadata> answer = producer.send(row.envelope().toRecord(settings.service()));
            if (answer.state() != Future.State.FAILED) {
                sent.add(new Sent(row, answer));
            } else if (isRefused(answer.exceptionNow())) {
                table.park(row.id(), answer.exceptionNow());
                parked.add(row.envelope().aggregateId());
            } else {
                failed = Optional.of(new ExecutionException(answer.exceptionNow()));
                break;
            }
        }
        finish(table, sent, failed);
        boolean drained = rows.size() < OutboxTable.BATCH && !stopping.getAsBoolean();
        if (drained) {
            vouchForConsents(table, upTo);
        }
        return !drained;
    }

    /** A row on its way. */
    private record Sent(OutboxTable.Row row, Future<RecordMetadata> answer) {}

    /** Waits for what was sent, deletes what has arrived, and says what has not. */
    private static void finish(OutboxTable table, List<Sent> sent, Optional<ExecutionException> failedToSend)
            throws SQLException, InterruptedException, ExecutionException {
        List<Long> published = new ArrayList<>(sent.size());
        Optional<ExecutionException> failed = failedToSend;
        for (Sent one : sent) {
            try {
                one.answer().get();
                published.add(one.row().id());
            } catch (ExecutionException refused) {
                if (isRefused(one.answer().exceptionNow())) {
                    table.park(one.row().id(), one.answer().exceptionNow());
                } else {
                    failed = Optional.of(refused);
                    break;
                }
            }
        }
        if (!published.isEmpty()) {
            table.delete(published);
        }
        if (failed.isPresent()) {
            throw failed.get();
        }
    }

    private static boolean isRefused(Throwable failure) {
        return failure instanceof RecordTooLargeException || failure instanceof SerializationException;
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
