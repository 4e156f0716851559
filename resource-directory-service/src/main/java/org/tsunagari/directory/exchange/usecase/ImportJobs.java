package org.tsunagari.directory.exchange.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The imports of the municipality in hand. */
public interface ImportJobs {

    /** Nobody else adds one until the end of the transaction. */
    void lock();

    /** Whether one goes on, heard of since then. */
    boolean isRunning(Instant since);

    /** Whether the same file was looked at in the same way since then, to its end. */
    boolean wasChecked(String digest, ImportOptions options, Instant since);

    void add(ImportJob job);

    void progress(UUID id, List<RowOutcome> outcomes, Instant now);

    void end(UUID id, ImportJob.State state, Instant now);

    Optional<ImportJob> find(UUID id);

    /**
     * The newest first.
     *
     * @param before id of the last one seen
     */
    List<ImportJob> list(Optional<UUID> before, int limit);

    /**
     * In the order of the file.
     *
     * @param effect those with this outcome only
     * @param withProblems those with problems only
     * @param after number of the last one seen
     */
    List<RowOutcome> rows(UUID id, Optional<RowOutcome.Effect> effect, boolean withProblems, long after, int limit);
}
