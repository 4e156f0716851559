package org.tsunagari.directory.exchange.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.tsunagari.directory.exchange.file.ExchangeFormat;
import org.tsunagari.directory.exchange.usecase.ImportJob;
import org.tsunagari.directory.exchange.usecase.ImportJobs;
import org.tsunagari.directory.exchange.usecase.ImportOptions;
import org.tsunagari.directory.exchange.usecase.ImportOptions.OnAnotherPlace;
import org.tsunagari.directory.exchange.usecase.ImportOptions.OnLikelyDuplicate;
import org.tsunagari.directory.exchange.usecase.RowOutcome;
import org.tsunagari.directory.exchange.usecase.RowOutcome.Effect;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Imports as rows. */
@ApplicationScoped
class ImportJobsInPostgres implements ImportJobs {

    private static final String SELECT = """
            SELECT id, format, source, dry_run, draft, category, digest, account, state, row_count, created, changed,
                unchanged, rejected, ignored, started_at, heartbeat, finished_at, warned, on_likely_duplicate,
                on_another_place
            FROM resource_import""";

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final OutcomesInPostgres outcomes;

    ImportJobsInPostgres(EntityManager database, MunicipalityContext municipality, OutcomesInPostgres outcomes) {
        this.database = database;
        this.municipality = municipality;
        this.outcomes = outcomes;
    }

    @Override
    public void lock() {
        database.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))) locked")
                .setParameter(1, "resource-import/" + here())
                .getSingleResult();
    }

    @Override
    public boolean isRunning(Instant since) {
        return exists(database.createNativeQuery(
                        "SELECT count(*) FROM resource_import WHERE municipality = ?1 AND state = 'RUNNING' AND heartbeat > ?2")
                .setParameter(1, here())
                .setParameter(2, since.atOffset(ZoneOffset.UTC)));
    }

    @Override
    public boolean wasChecked(String digest, ImportOptions options, Instant since) {
        return exists(database.createNativeQuery("""
                        SELECT count(*) FROM resource_import
                        WHERE municipality = ?1 AND digest = ?2 AND format = ?3 AND source = ?4
                            AND category IS NOT DISTINCT FROM CAST(?5 AS text)
                            AND dry_run AND state = 'DONE' AND started_at > ?6
                        """)
                .setParameter(1, here())
                .setParameter(2, digest)
                .setParameter(3, options.format().name())
                .setParameter(4, options.source())
                .setParameter(5, options.category())
                .setParameter(6, since.atOffset(ZoneOffset.UTC)));
    }

    private static boolean exists(jakarta.persistence.Query count) {
        return ((Number) count.getSingleResult()).longValue() > 0;
    }

    @Override
    public void add(ImportJob job) {
        ImportOptions options = job.options();
        database.createNativeQuery("""
                        INSERT INTO resource_import (municipality, id, format, source, dry_run, draft, category, digest,
                            account, state, row_count, ignored, started_at, heartbeat, on_likely_duplicate,
                            on_another_place)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, string_to_array(?12, chr(31)), ?13, ?13,
                            ?14, ?15)
                        """)
                .setParameter(1, here())
                .setParameter(2, job.id())
                .setParameter(3, options.format().name())
                .setParameter(4, options.source())
                .setParameter(5, options.dryRun())
                .setParameter(6, options.draft())
                .setParameter(7, options.category())
                .setParameter(8, job.digest())
                .setParameter(9, job.account())
                .setParameter(10, job.state().name())
                .setParameter(11, job.rows())
                .setParameter(12, String.join("\u001f", job.ignored()))
                .setParameter(13, job.startedAt().atOffset(ZoneOffset.UTC))
                .setParameter(14, options.onLikelyDuplicate().name())
                .setParameter(15, options.onAnotherPlace().name())
                .executeUpdate();
    }

    @Override
    public void progress(UUID id, List<RowOutcome> done, Instant now) {
        outcomes.add(id, done);
        Map<Effect, Integer> counts = new EnumMap<>(Effect.class);
        done.forEach(outcome -> counts.merge(outcome.effect(), 1, Integer::sum));
        database.createNativeQuery("""
                        UPDATE resource_import SET created = created + ?3, changed = changed + ?4,
                            unchanged = unchanged + ?5, rejected = rejected + ?6, heartbeat = ?7,
                            warned = warned + ?8
                        WHERE municipality = ?1 AND id = ?2
                        """)
                .setParameter(1, here())
                .setParameter(2, id)
                .setParameter(3, counts.getOrDefault(Effect.CREATED, 0))
                .setParameter(4, counts.getOrDefault(Effect.CHANGED, 0))
                .setParameter(5, counts.getOrDefault(Effect.UNCHANGED, 0))
                .setParameter(6, counts.getOrDefault(Effect.REJECTED, 0))
                .setParameter(7, now.atOffset(ZoneOffset.UTC))
                .setParameter(
                        8, done.stream().filter(RowOutcome::isTakenWithWarning).count())
                .executeUpdate();
    }

    @Override
    public void end(UUID id, ImportJob.State state, Instant now) {
        database.createNativeQuery(
                        "UPDATE resource_import SET state = ?3, heartbeat = ?4, finished_at = ?4 WHERE municipality = ?1 AND id = ?2")
                .setParameter(1, here())
                .setParameter(2, id)
                .setParameter(3, state.name())
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public Optional<ImportJob> find(UUID id) {
        List<?> rows = database.createNativeQuery(SELECT + " WHERE municipality = ?1 AND id = ?2", Tuple.class)
                .setParameter(1, here())
                .setParameter(2, id)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(ImportJobsInPostgres::job)
                .findFirst();
    }

    @Override
    public List<ImportJob> list(Optional<UUID> before, int limit) {
        List<?> rows = database.createNativeQuery(
                        SELECT + " WHERE municipality = ?1 AND id < CAST(?2 AS uuid) ORDER BY id DESC", Tuple.class)
                .setParameter(1, here())
                .setParameter(2, before.map(UUID::toString).orElse("ffffffff-ffff-ffff-ffff-ffffffffffff"))
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(ImportJobsInPostgres::job)
                .toList();
    }

    @Override
    public List<RowOutcome> rows(UUID id, Optional<Effect> effect, boolean withProblems, long after, int limit) {
        return outcomes.of(id, effect, withProblems, after, limit);
    }

    private static ImportJob job(Tuple row) {
        Map<Effect, Integer> counts = new EnumMap<>(Effect.class);
        counts.put(Effect.CREATED, row.get(10, Number.class).intValue());
        counts.put(Effect.CHANGED, row.get(11, Number.class).intValue());
        counts.put(Effect.UNCHANGED, row.get(12, Number.class).intValue());
        counts.put(Effect.REJECTED, row.get(13, Number.class).intValue());
        return new ImportJob(
                row.get(0, UUID.class),
                new ImportOptions(
                        ExchangeFormat.valueOf(row.get(1, String.class)),
                        row.get(2, String.class),
                        row.get(3, Boolean.class),
                        row.get(4, Boolean.class),
                        row.get(5, String.class),
                        OnLikelyDuplicate.valueOf(row.get(19, String.class)),
                        OnAnotherPlace.valueOf(row.get(20, String.class))),
                row.get(6, String.class),
                row.get(7, String.class),
                ImportJob.State.valueOf(row.get(8, String.class)),
                row.get(9, Number.class).intValue(),
                counts,
                row.get(18, Number.class).intValue(),
                new TreeSet<>(Arrays.asList(row.get(14, String[].class))),
                row.get(15, Instant.class),
                row.get(16, Instant.class),
                row.get(17, Instant.class));
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
