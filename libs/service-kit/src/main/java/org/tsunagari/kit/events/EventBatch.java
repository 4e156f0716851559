package org.tsunagari.kit.events;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.tsunagari.events.ConsentWatermark;
import org.tsunagari.events.Contract;
import org.tsunagari.events.ContractCatalogue;
import org.tsunagari.kit.problem.SafeTrace;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/**
 * Handles what one poll brought: events of one aggregate one after the other, aggregates side by side. Returns when every
 * event has had its effect or is parked.
 */
@ApplicationScoped
class EventBatch {

    private static final Logger LOG = Logger.getLogger(EventBatch.class);
    private static final long RETRY_MILLIS = 500;
    private static final String BEHIND_PARKED = "an earlier event of the aggregate is parked";

    private final Inbox inbox;
    private final ParkedEvents parked;
    private final MunicipalityContext municipality;
    private final List<WatermarkListener> watermarks;
    private final ObjectReader json;
    private final int attempts;
    private final Semaphore lanes;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    EventBatch(
            Inbox inbox,
            ParkedEvents parked,
            MunicipalityContext municipality,
            @All List<WatermarkListener> watermarks,
            EventSettings settings,
            ObjectMapper json) {
        this.inbox = inbox;
        this.parked = parked;
        this.municipality = municipality;
        this.watermarks = watermarks;
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.attempts = settings.attempts();
        this.lanes = new Semaphore(settings.concurrency());
    }

    void stop() {
        stopping.countDown();
    }

    void handle(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        Map<String, List<Received>> byAggregate = new LinkedHashMap<>();
        List<Received> promises = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            read(record).ifPresent(received -> {
                if (isWatermark(received.envelope())) {
                    promises.add(received);
                } else if (inbox.concerns(received.envelope())) {
                    byAggregate
                            .computeIfAbsent(
                                    record.topic() + received.envelope().key(), key -> new ArrayList<>())
                            .add(received);
                }
            });
        }
        await(byAggregate.values().stream().map(this::submit).toList());
        promises.forEach(this::applyWatermark);
    }

    private record Received(Envelope envelope, int partition, long offset) {}

    private static Optional<Received> read(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(new Received(Envelope.read(record), record.partition(), record.offset()));
        } catch (RuntimeException noEventOfOurs) {
            LOG.errorf(
                    "no event of ours in %s-%d at %d: %s",
                    record.topic(), record.partition(), record.offset(), SafeTrace.of(noEventOfOurs));
            return Optional.empty();
        }
    }

    private Future<?> submit(List<Received> ofOneAggregate) {
        return threads.submit(() -> {
            lanes.acquire();
            try {
                for (Received received : ofOneAggregate) {
                    handle(received);
                }
                return null;
            } finally {
                lanes.release();
            }
        });
    }

    private static void await(List<Future<?>> all) throws InterruptedException {
        for (Future<?> one : all) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException("events not handled", failed.getCause());
            }
        }
    }

    private void handle(Received received) throws InterruptedException {
        int failures = 0;
        while (true) {
            try {
                if (receive(received.envelope()) == Inbox.Outcome.BEHIND_PARKED) {
                    park(received, BEHIND_PARKED);
                }
                return;
            } catch (Exception failed) {
                if (Transient.is(failed)) {
                    LOG.warnf(
                            "database away, event waits: %s", failed.getClass().getName());
                } else if (++failures >= attempts) {
                    LOG.errorf("event %s parked: %s", received.envelope().eventId(), SafeTrace.of(failed));
                    park(received, failed.getClass().getName());
                    return;
                }
                if (stopping.await(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException(
                            "stopped before event " + received.envelope().eventId());
                }
            }
        }
    }

    private Inbox.Outcome receive(Envelope envelope) throws Exception {
        return municipality.in(envelope.municipality(), () -> inbox.receive(envelope));
    }

    private void park(Received received, String failure) {
        parked.park(received.envelope(), received.partition(), received.offset(), failure);
    }

    private static boolean isWatermark(Envelope envelope) {
        Contract contract = ContractCatalogue.contractOf(ConsentWatermark.class);
        return contract.type().equals(envelope.type()) && contract.version() == envelope.version();
    }

    private void applyWatermark(Received received) {
        try {
            ConsentWatermark watermark = json.readValue(received.envelope().payload(), ConsentWatermark.class);
            for (WatermarkListener listener : watermarks) {
                listener.reached(watermark);
            }
        } catch (IOException | RuntimeException failed) {
            // the projection stays as old as it was: whoever needs it asks the ledger
            LOG.warnf("watermark not applied: %s", SafeTrace.of(failed));
        }
    }
}
