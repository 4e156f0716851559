package org.tsunagari.acceptance.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * From the commit in referral-service to the commit of the effect in another service, both by PostgreSQL's own clock
 * ({@code pg_xact_commit_timestamp}). A referral with consent tells two things: what the consent is (to the services that
 * decide by it) and that it was submitted (to evaluation, which counts it).
 */
final class EffectBenchmark implements Benchmark {

    private static final Duration LENGTH = Duration.ofSeconds(40);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int EVENTS_PER_REFERRAL = 2;
    private static final int CLIENTS = 64;

    @Override
    public void run(RunningSystem system, Report report) throws Exception {
        Load.perSecond(16, Duration.ofSeconds(30), () -> new Referrals(system));
        report.table(
                "Commit to effect",
                "Milliseconds from the commit of a referral to the commit of its effect elsewhere, at a fixed rate for %d s."
                        .formatted(LENGTH.toSeconds()),
                "events a second",
                "reached",
                "effect",
                "events",
                "p50 (goal 10)",
                "p99 (goal 50)",
                "most");
        for (int rate : new int[] {50, 500}) {
            var began = Instant.now();
            double reached = EVENTS_PER_REFERRAL
                    * Load.atRate((double) rate / EVENTS_PER_REFERRAL, CLIENTS, LENGTH, () -> new Referrals(system));
            row(system, report, rate, reached, began, "consent", "id", "casework", "consent_projection", "consent_id");
            row(
                    system,
                    report,
                    rate,
                    reached,
                    began,
                    "consent",
                    "id",
                    "evaluation",
                    "consent_projection",
                    "consent_id");
            row(system, report, rate, reached, began, "referral", "id", "evaluation", "referral_fact", "referral_id");
        }
    }

    private static void row(
            RunningSystem system,
            Report report,
            int rate,
            double reached,
            Instant since,
            String cause,
            String causeId,
            String database,
            String effect,
            String effectId)
            throws Exception {
        try (var owner = system.connect("referral");
                var other = system.connect(database)) {
            var causes = commits(owner, cause, causeId, since);
            var effects = awaitAll(other, effect, effectId, since, causes);
            double[] milliseconds = causes.entrySet().stream()
                    .mapToDouble(
                            entry -> (Objects.requireNonNull(effects.get(entry.getKey())) - entry.getValue()) / 1000.0)
                    .toArray();
            report.row(
                    Integer.toString(rate),
                    Samples.figure(reached),
                    database + "." + effect,
                    Integer.toString(milliseconds.length),
                    Samples.figure(Samples.percentile(50, milliseconds)),
                    Samples.figure(Samples.percentile(99, milliseconds)),
                    Samples.figure(Samples.percentile(100, milliseconds)));
        }
    }

    private static Map<UUID, Long> awaitAll(
            Connection connection, String table, String id, Instant since, Map<UUID, Long> causes)
            throws SQLException, IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var effects = commits(connection, table, id, since);
            if (effects.keySet().containsAll(causes.keySet())) {
                return effects;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(
                        "%s has %d of %d effects".formatted(table, effects.size(), causes.size()));
            }
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    /** When the transaction that wrote each row was committed, in microseconds. */
    private static Map<UUID, Long> commits(Connection connection, String table, String id, Instant since)
            throws SQLException {
        var commits = new HashMap<UUID, Long>();
        try (var query = connection.prepareStatement("""
                SELECT id, (extract(epoch FROM at) * 1000000)::bigint
                FROM (SELECT %s AS id, pg_xact_commit_timestamp(xmin) AS at FROM %s) AS row
                WHERE at >= ?::timestamptz""".formatted(id, table))) {
            query.setString(1, since.toString());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    commits.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
        }
        return commits;
    }
}
