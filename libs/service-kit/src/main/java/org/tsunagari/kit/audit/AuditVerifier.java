package org.tsunagari.kit.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Recomputes every chain of the audit trail, independently of the function that wrote it. Needs a role that may read the
 * audit tables: their owner, never the service's.
 */
public final class AuditVerifier {

    /** Why a chain is broken from a sequence number on. */
    public enum Breach {
        /** The record is not what was hashed: edited, inserted, or one before it is gone. */
        ALTERED,
        /** The record is missing. */
        MISSING,
        /** Records after the last one are missing, or were added behind the head. */
        TAIL_CUT
    }

    /**
     * The first bad place of one chain.
     *
     * @param lane the chain
     * @param sequence the first record that is not as it was written
     */
    public record BrokenChain(int lane, long sequence, Breach breach) {}

    /**
     * A chain that was looked through, whole or not.
     *
     * @param records how many its head tells
     */
    public record Chain(int lane, long records) {}

    private AuditVerifier() {}

    /**
     * The broken chains, each with its first bad sequence; empty when the trail is whole. Heads and records are read in
     * one snapshot, so that what is written meanwhile is not taken for a tail. Whoever calls within a transaction of
     * their own chooses its isolation.
     */
    public static List<BrokenChain> verify(Connection database) throws SQLException {
        return verify(database, chain -> {});
    }

    /** @param progress hears of each chain when it has been looked through */
    public static List<BrokenChain> verify(Connection database, Consumer<Chain> progress) throws SQLException {
        return database.getAutoCommit() ? verifyInSnapshot(database, progress) : verifyAll(database, progress);
    }

    private static List<BrokenChain> verifyInSnapshot(Connection database, Consumer<Chain> progress)
            throws SQLException {
        int isolation = database.getTransactionIsolation();
        boolean readOnly = database.isReadOnly();
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        database.setReadOnly(true);
        database.setAutoCommit(false);
        try {
            return verifyAll(database, progress);
        } finally {
            database.rollback();
            database.setAutoCommit(true);
            database.setReadOnly(readOnly);
            database.setTransactionIsolation(isolation);
        }
    }

    private static List<BrokenChain> verifyAll(Connection database, Consumer<Chain> progress) throws SQLException {
        List<BrokenChain> broken = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet heads = statement.executeQuery("SELECT lane, seq, hash FROM audit_lane ORDER BY lane")) {
            while (heads.next()) {
                verify(database, heads.getInt(1), heads.getLong(2), heads.getBytes(3), broken);
                progress.accept(new Chain(heads.getInt(1), heads.getLong(2)));
            }
        }
        return broken;
    }

    private static void verify(Connection database, int lane, long headSeq, byte[] headHash, List<BrokenChain> broken)
            throws SQLException {
        byte[] hash = sha256(("tsunagari audit lane " + lane).getBytes(StandardCharsets.UTF_8));
        long expected = 1;
        try (PreparedStatement select =
                database.prepareStatement("SELECT seq, payload, hash FROM audit_event WHERE lane = ? ORDER BY seq")) {
            select.setInt(1, lane);
            select.setFetchSize(1_000);
            try (ResultSet events = select.executeQuery()) {
                while (events.next()) {
                    long seq = events.getLong(1);
                    if (seq != expected) {
                        broken.add(new BrokenChain(lane, expected, Breach.MISSING));
                        return;
                    }
                    byte[] text = (lane + "|" + seq + "|" + events.getString(2)).getBytes(StandardCharsets.UTF_8);
                    hash = sha256(hash, text);
                    if (!MessageDigest.isEqual(hash, events.getBytes(3))) {
                        broken.add(new BrokenChain(lane, seq, Breach.ALTERED));
                        return;
                    }
                    expected++;
                }
            }
        }
        if (headSeq != expected - 1 || !MessageDigest.isEqual(hash, headHash)) {
            broken.add(new BrokenChain(lane, Math.min(headSeq + 1, expected), Breach.TAIL_CUT));
        }
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
