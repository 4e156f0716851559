package org.tsunagari.directory.exchange.usecase;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.RowProblem;

/**
 * What became of a row, or in a dry run would.
 *
 * @param number line or place in the file, from 1
 * @param resource known from the first real run on
 * @param likelySame of something new, resources from elsewhere that it may be; the likeliest first
 */
public record RowOutcome(
        long number,
        String externalId,
        @Nullable UUID resource,
        Effect effect,
        List<RowProblem> problems,
        List<LikelySame> likelySame) {

    /** Whether it is taken in, and something is to be said of it. */
    public boolean isTakenWithWarning() {
        return effect != Effect.REJECTED && !problems.isEmpty();
    }

    /** What happens to the directory. */
    public enum Effect {
        CREATED,
        CHANGED,
        UNCHANGED,
        REJECTED
    }
}
