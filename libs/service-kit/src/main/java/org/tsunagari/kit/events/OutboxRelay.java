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
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;
import org.tsunagari.events.Topic;
import org.tsunagari.kit.background.BackgroundThread;
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

    private final AgroalDataSource database;
    private final EventSettings settings;
    private final KafkaConnection kafka;
    private final KafkaTopics topics;
    private final OutboxSignal signal;
    private final Clock clock;
    private final ObjectMapper json;
    private final BackgroundThread thread = new BackgroundThread("outbox-relay", this::run);
    private volatile boolean leading;
    private final OutboxNotices notices;

    OutboxRelay(
            AgroalDataSource database,
            EventSettings settings,
            KafkaConnection kafka,
            KafkaTopics topics,
            OutboxSignal signal,
            Clock clock,
            ObjectMapper json) {
        this.json = json;
        this.database = database;
        this.settings = settings;
        this.kafka = kafka;
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
        thread.askToStop();
        signal.raise();
        notices.stop();
        thread.stop();
    }

    /** Tells the leading replica that there is something to publish. */
    void wake() {
        if (leading) {
            signal.raise();
        } else {
            notices.tellLeader();
        }
    }

    private void run() throws InterruptedException {
        while (!thread.isStopping()) {
            try {
                leadOnce();
            } catch (SQLException | ExecutionException | RuntimeException failed) {
                LOG.warnf("relay pauses: %s", SafeTrace.of(failed));
            } finally {
                leading = false;
            }
            thread.pause(RETRY);
        }
    }

    private void leadOnce() throws SQLException, ExecutionException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            OutboxTable table = new OutboxTable(connection);
            if (!table.tryLead()) {
                return;
            }
            topics.ensure(EnumSet.allOf(Topic.class));
            try (OutboxPublisher publisher = new OutboxPublisher(settings, kafka, clock, json)) {
                leading = true;
                LOG.info("relay leads");
                while (!thread.isStopping()) {
                    if (!publisher.publish(table, thread::isStopping)) {
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
