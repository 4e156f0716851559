package org.tsunagari.kit.events;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The outbox as the relay sees it, on the connection that holds its lock. */
final class OutboxTable {

    /** Rows of one round. */
    static final int BATCH = 500;

    private static final long LOCK = 0x7473756e61676172L;

    private static final String NEXT = """
            SELECT id, event_id, topic, aggregate_id, type, type_version, municipality, occurred_at, payload
            FROM outbox_event o
            WHERE parked_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM outbox_event p WHERE p.parked_at IS NOT NULL AND p.aggregate_id = o.aggregate_id AND p.id < o.id)
            ORDER BY id
            LIMIT %d
            """.formatted(BATCH);

    private final Connection connection;

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    /** One row and its place in the outbox. */
    record Row(long id, Envelope envelope) {}

    boolean tryLead() throws SQLException {
        connection.setAutoCommit(true);
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet answer = lock.executeQuery()) {
                boolean leads = answer.next() && answer.getBoolean(1);
                if (leads) {
                    // a deletion lost in a crash only publishes again, so it need not wait for the disk
                    execute("SET synchronous_commit = off");
                }
                return leads;
            }
        }
    }

    void resign() throws SQLException {
        if (!connection.isClosed()) {
            execute("SELECT pg_advisory_unlock_all()");
            execute("RESET synchronous_commit");
        }
    }

    /** The database's clock, read before {@link #next()}: everything committed before it is visible to that read. */
    Instant now() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT clock_timestamp()")) {
            answer.next();
            return answer.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    List<Row> next() throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(NEXT);
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                rows.add(new Row(
                        found.getLong(1),
                        new Envelope(
                                found.getObject(2, UUID.class),
                                found.getString(3),
                                found.getString(4),
                                found.getString(5),
                                found.getInt(6),
                                found.getString(7),
                                found.getObject(8, OffsetDateTime.class),
                                found.getString(9))));
            }
        }
        return rows;
    }

    void delete(List<Long> ids) throws SQLException {
        Array array = connection.createArrayOf("bigint", ids.toArray());
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM outbox_event WHERE id = ANY (?)")) {
            delete.setArray(1, array);
            delete.executeUpdate();
        } finally {
            array.free();
        }
    }

    void park(long id, Throwable failure) throws SQLException {
        try (PreparedStatement park =
                connection.prepareStatement("UPDATE outbox_event SET parked_at = now(), failure = ? WHERE id = ?")) {
            park.setString(1, failure.getClass().getName());
            park.setLong(2, id);
            park.executeUpdate();
        }
    }

    boolean hasParkedConsents(String topic) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT EXISTS (SELECT 1 FROM outbox_event WHERE parked_at IS NOT NULL AND topic = ?)")) {
            select.setString(1, topic);
            try (ResultSet answer = select.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
