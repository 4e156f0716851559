package org.tsunagari.kit.events;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * How replicas wake the one that leads: a notification in a transaction of its own, many commits in one. Inside the
 * business transaction it would make all commits queue.
 */
final class OutboxNotices {

    private static final Logger LOG = Logger.getLogger(OutboxNotices.class);
    private static final String CHANNEL = "outbox_event";
    private static final int WAIT_MILLIS = 1_000;
    private static final Duration STOP = Duration.ofSeconds(5);

    private final AgroalDataSource database;
    private final OutboxSignal signal;
    private final Semaphore toTell = new Semaphore(0);
    private final Thread teller = Thread.ofPlatform().name("outbox-teller").unstarted(this::tell);
    private final Thread listener = Thread.ofPlatform().name("outbox-listener").unstarted(this::listen);
    private volatile boolean stopping;

    OutboxNotices(AgroalDataSource database, OutboxSignal signal) {
        this.database = database;
        this.signal = signal;
    }

    void start() {
        teller.start();
        listener.start();
    }

    void stop() throws InterruptedException {
        stopping = true;
        toTell.release();
        if (teller.isAlive()) {
            teller.join(STOP);
        }
        if (listener.isAlive()) {
            listener.join(STOP);
        }
    }

    void tellLeader() {
        if (toTell.availablePermits() == 0) {
            toTell.release();
        }
    }

    private void tell() {
        while (!stopping) {
            try {
                if (toTell.tryAcquire(1, TimeUnit.SECONDS) && !stopping) {
                    toTell.drainPermits();
                    try (Connection connection = database.getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute("NOTIFY " + CHANNEL);
                    }
                }
            } catch (SQLException unreachable) {
                LOG.debugf("leader not notified (%s): its safety poll will find the events", unreachable.getSQLState());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void listen() {
        while (!stopping) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("LISTEN " + CHANNEL);
                PGConnection postgres = connection.unwrap(PGConnection.class);
                while (!stopping) {
                    PGNotification[] notices = postgres.getNotifications(WAIT_MILLIS);
                    if (notices != null && notices.length > 0) {
                        signal.raise();
                    }
                }
                statement.execute("UNLISTEN *");
            } catch (SQLException lost) {
                LOG.debugf("listening again (%s)", lost.getSQLState());
                signal.raise();
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private boolean pause() {
        try {
            toTell.tryAcquire(1, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
