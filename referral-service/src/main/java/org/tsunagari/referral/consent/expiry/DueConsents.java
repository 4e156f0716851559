package org.tsunagari.referral.consent.expiry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The ends of consents as the job sees them, on the connection that holds its lock. */
final class DueConsents {

    /** "consents" in ASCII: one job per database, whatever the number of replicas. */
    private static final long LOCK = 0x636f6e73656e7473L;

    private static final int BATCH = 100;

    private final Connection connection;

    DueConsents(Connection connection) {
        this.connection = connection;
    }

    /** An end that has come. */
    record Due(UUID consent, String municipality, UUID person, long version) {}

    boolean tryLead() throws SQLException {
        connection.setAutoCommit(true);
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    void resign() throws SQLException {
        if (!connection.isClosed()) {
            try (Statement unlock = connection.createStatement()) {
                unlock.execute("SELECT pg_advisory_unlock_all()");
            }
        }
    }

    List<Due> next(Instant now) throws SQLException {
        List<Due> due = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT consent_id, municipality, person_id, version FROM consent_expiry WHERE handled_at IS NULL AND due_at <= ? ORDER BY due_at LIMIT "
                        + BATCH)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    due.add(new Due(
                            found.getObject(1, UUID.class),
                            found.getString(2),
                            found.getObject(3, UUID.class),
                            found.getLong(4)));
                }
            }
        }
        return due;
    }
}
