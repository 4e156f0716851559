package org.tsunagari.kit.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.tsunagari.events.Topic;
import org.tsunagari.kit.problem.SafeTrace;

/**
 * Publishes the outbox. One replica at a time leads, by an advisory lock on the connection that it reads with; the others
 * wake it by a notification of its own, never inside a business transaction. Rows go out in order of writing, are
 * acknowledged by Kafka and then deleted; what is published twice after a crash, the inbox of the reader ignores.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final AgroalDataSource database;
    private final EventSettings settings;
    private final KafkaTopics topics;
    private final OutboxSignal signal;
    private final Clock clock;
    private final ObjectMapper json;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("outbox-relay").unstarted(this::run);
    private volatile boolean leading;
    private final OutboxNotices notices;

    OutboxRelay(
            AgroalDataSource database,
            EventSettings settings,
            KafkaTopics topics,
            OutboxSignal signal,
            Clock clock,
            ObjectMapper json) {
        this.json = json;
        this.database = database;
        this.settings = settings;
        this.topics = topics;
        this.signal = signal;
        this.clock = clock;
        this.notices = new OutboxNotices(database, signal);
    }

    void start(@Observes StartupEvent event) {
        notices.start();
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        signal.raise();
        notices.stop();
        if (thread.isAlive()) {
            thread.join(STOP);
        }
    }

    /** Tells the leading replica that there is something to publish. */
    void wake() {
        if (leading) {
            signal.raise();
        } else {
            notices.tellLeader();
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void run() {
        while (!isStopping()) {
            try {
                leadOnce();
            } catch (SQLException | ExecutionException | RuntimeException failed) {
                LOG.warnf("relay pauses: %s", SafeTrace.of(failed));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                leading = false;
            }
            if (pause()) {
                return;
            }
        }
    }

    /** Waits before the next attempt; true when stopping. */
    private boolean pause() {
        try {
            return stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void leadOnce() throws SQLException, ExecutionException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            OutboxTable table = new OutboxTable(connection);
            if (!table.tryLead()) {
                return;
            }
            topics.ensure(EnumSet.allOf(Topic.class));
            try (OutboxPublisher publisher = new OutboxPublisher(settings, clock, json)) {
                leading = true;
                LOG.info("relay leads");
                while (!isStopping()) {
                    if (!publisher.publish(table, this::isStopping)) {
                        signal.await(settings.safetyPoll());
                    }
                }
            } finally {
                leading = false;
                table.resign();
            }
        }
    }
}
