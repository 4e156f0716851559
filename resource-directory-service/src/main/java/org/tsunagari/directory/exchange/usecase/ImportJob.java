package org.tsunagari.directory.exchange.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.usecase.RowOutcome.Effect;

/**
 * A file that was brought in, or looked at.
 *
 * @param digest SHA-256 of the file, in hexadecimal digits
 * @param account who did
 * @param rows in the file
 * @param outcomes of the rows so far
 * @param warned rows so far that were taken in, and of which something is to be said
 * @param ignored members or columns that nothing is known of
 * @param heartbeat when it was last seen to go on
 */
public record ImportJob(
        UUID id,
        ImportOptions options,
        String digest,
        String account,
        State state,
        int rows,
        Map<Effect, Integer> outcomes,
        int warned,
        SortedSet<String> ignored,
        Instant startedAt,
        Instant heartbeat,
        @Nullable Instant finishedAt) {

    /** After this silence the process that ran it is gone. */
    public static final Duration SILENCE = Duration.ofMinutes(1);

    /** How far it has come. */
    public enum State {
        RUNNING,
        DONE,
        /** The same file can be sent again: what was taken in is then found unchanged. */
        INTERRUPTED
    }

    public ImportJob asOf(Instant now) {
        return state == State.RUNNING && heartbeat.plus(SILENCE).isBefore(now)
                ? new ImportJob(
                        id,
                        options,
                        digest,
                        account,
                        State.INTERRUPTED,
                        rows,
                        outcomes,
                        warned,
                        ignored,
                        startedAt,
                        heartbeat,
                        finishedAt)
                : this;
    }

    public int done() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
