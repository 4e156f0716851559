package org.tsunagari.kit.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The second step of rotating the key-encryption key: wraps every person's key anew by the primary one. Can be stopped and
 * repeated at any time, while the service runs; afterwards the old key can leave the keyset. Needs the owner of the tables,
 * who alone may read the audit trail: it names every municipality that ever had a person, so that none is forgotten.
 */
final class KeyRotation {

    private static final int BATCH = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final KeyWrapping anyKey;
    private final KeyWrapping primary;

    KeyRotation(KeysetHandle keyEncryptionKeys) throws GeneralSecurityException {
        this.anyKey = wrapping(keyEncryptionKeys);
        KeysetHandle.Entry entry = keyEncryptionKeys.getPrimary();
        this.primary = wrapping(KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(entry.getKey())
                        .withFixedId(entry.getId())
                        .makePrimary())
                .build());
    }

    private static KeyWrapping wrapping(KeysetHandle keys) throws GeneralSecurityException {
        return new KeyWrapping(keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    /**
     * How far the rotation has come.
     *
     * @param rewrapped keys that were wrapped anew now
     * @param current keys that the primary key had wrapped already
     */
    record Progress(String municipality, long rewrapped, long current) {

        private Progress plus(long more, long all) {
            return new Progress(municipality, rewrapped + more, current + all - more);
        }
    }

    /** Hears after each batch how far a municipality has come. */
    interface Listener {

        void reached(Progress progress);
    }

    /** @throws SealBroken when a key can be opened by no key of the keyset: nothing of its batch is changed */
    void run(Connection database, Listener listener) throws SQLException {
        database.setAutoCommit(false);
        for (String municipality : municipalities(database)) {
            Progress progress = new Progress(municipality, 0, 0);
            UUID last = BEFORE_ALL;
            List<Row> batch = next(database, municipality, last);
            while (!batch.isEmpty()) {
                progress = progress.plus(rewrap(database, batch), batch.size());
                database.commit();
                listener.reached(progress);
                last = batch.getLast().person();
                batch = next(database, municipality, last);
            }
            database.commit();
        }
    }

    private record Row(UUID person, byte[] wrapped) {}

    private static List<String> municipalities(Connection database) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT DISTINCT municipality FROM audit_event WHERE municipality IS NOT NULL ORDER BY 1")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static List<Row> next(Connection database, String municipality, UUID after) throws SQLException {
        try (PreparedStatement choose =
                database.prepareStatement("SELECT set_config('tsunagari.municipality', ?, true)")) {
            choose.setString(1, municipality);
            choose.execute();
        }
        List<Row> batch = new ArrayList<>();
        try (PreparedStatement select = database.prepareStatement(
                "SELECT person_id, wrapped_key FROM person_key WHERE wrapped_key IS NOT NULL AND person_id > ? ORDER BY person_id LIMIT ? FOR UPDATE")) {
            select.setObject(1, after);
            select.setInt(2, BATCH);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    batch.add(new Row(rows.getObject(1, UUID.class), rows.getBytes(2)));
                }
            }
        }
        return batch;
    }

    private long rewrap(Connection database, List<Row> batch) throws SQLException {
        long rewrapped = 0;
        try (PreparedStatement update =
                database.prepareStatement("UPDATE person_key SET wrapped_key = ? WHERE person_id = ?")) {
            for (Row row : batch) {
                if (primary.tryUnwrap(row.person(), row.wrapped()).isEmpty()) {
                    update.setBytes(1, primary.wrap(row.person(), anyKey.unwrap(row.person(), row.wrapped())));
                    update.setObject(2, row.person());
                    update.addBatch();
                    rewrapped++;
                }
            }
            update.executeBatch();
        }
        return rewrapped;
    }
}
