package org.tsunagari.kit.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.Topic;
import org.tsunagari.kit.background.BackgroundThread;
import org.tsunagari.kit.problem.SafeTrace;

/**
 * Listens to the other services: polls, lets every event have its effect, and only then commits the offsets. Kafka may be
 * away as long as it likes; the service works meanwhile.
 */
@ApplicationScoped
public class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final EventSettings settings;
    private final KafkaConnection kafka;
    private final KafkaTopics topics;
    private final Inbox inbox;
    private final EventBatch batch;
    private final BackgroundThread thread = new BackgroundThread("event-consumer", this::run);
    private volatile @Nullable KafkaConsumer<String, byte[]> active;

    EventConsumer(EventSettings settings, KafkaConnection kafka, KafkaTopics topics, Inbox inbox, EventBatch batch) {
        this.settings = settings;
        this.kafka = kafka;
        this.topics = topics;
        this.inbox = inbox;
        this.batch = batch;
    }

    void start(@Observes StartupEvent event) {
        if (!inbox.topics().isEmpty()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.askToStop();
        batch.stop();
        KafkaConsumer<String, byte[]> consumer = active;
        if (consumer != null) {
            consumer.wakeup();
        }
        thread.stop();
    }

    private void run() throws InterruptedException {
        while (!thread.isStopping()) {
            try {
                topics.ensure(inbox.topics());
                listen();
            } catch (WakeupException stopped) {
                return;
            } catch (ExecutionException | RuntimeException failed) {
                LOG.warnf("consumer pauses: %s", SafeTrace.of(failed));
            }
            thread.pause(RETRY);
        }
    }

    private void listen() throws InterruptedException {
        try (KafkaConsumer<String, byte[]> consumer = connect()) {
            active = consumer;
            Set<Topic> wanted = inbox.topics();
            consumer.subscribe(wanted.stream().map(Topic::topicName).toList());
            while (!thread.isStopping()) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    batch.handle(records);
                    inbox.makeDurable();
                    consumer.commitAsync();
                }
            }
        } finally {
            active = null;
        }
    }

    private KafkaConsumer<String, byte[]> connect() {
        return kafka.consumer(Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                settings.service(),
                ConsumerConfig.CLIENT_ID_CONFIG,
                settings.service() + "-inbox",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                1,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                500,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                30_000,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false));
    }
}
