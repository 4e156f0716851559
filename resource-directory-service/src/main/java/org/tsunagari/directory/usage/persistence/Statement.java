package org.tsunagari.directory.usage.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** One writing statement with its values in order. */
final class Statement {

    private Statement() {}

    static void run(EntityManager database, String sql, Object... values) {
        Query query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
