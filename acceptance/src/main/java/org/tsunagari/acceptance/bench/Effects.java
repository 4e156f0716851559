package org.tsunagari.acceptance.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Waits until the other services know what was submitted, so that one round does not pay for another. */
final class Effects {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Effects() {}

    static void awaitAll(RunningSystem system) throws SQLException, IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        var told = count(system, "referral", "SELECT count(DISTINCT person_id) FROM consent");
        for (var database : new String[] {"casework", "evaluation"}) {
            while (count(system, database, "SELECT count(*) FROM consent_projection") < told) {
                if (Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException(database + " has not heard of every consent");
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private static long count(RunningSystem system, String database, String query) throws SQLException, IOException {
        try (var connection = system.connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
