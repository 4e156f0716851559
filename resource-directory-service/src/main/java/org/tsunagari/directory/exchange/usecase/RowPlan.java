package org.tsunagari.directory.exchange.usecase;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.ImportedRow;
import org.tsunagari.directory.exchange.file.RowProblem;
import org.tsunagari.directory.exchange.usecase.RowOutcome.Effect;
import org.tsunagari.directory.opening.model.OpeningHours;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.model.ResourceId;

/**
 * What a row would do.
 *
 * @param known the resource that it is about, null: a new one
 * @param wanted null: the row is rejected
 * @param hours null: nothing is to be done about them, but to take them back
 * @param emptiesHours the file says no longer what it said of them, and there are some
 * @param draft what is new is for editors only at first
 * @param outdated the file is ours, and somebody else has changed the resource since
 * @param digests of what the file says now, as far as it was taken
 * @param likelySame of something new, what it may be
 */
record RowPlan(
        ImportedRow row,
        ResourceId id,
        @Nullable Resource known,
        @Nullable ResourceDetails wanted,
        @Nullable OpeningHours hours,
        boolean emptiesHours,
        boolean draft,
        boolean outdated,
        Map<String, String> digests,
        List<RowProblem> problems,
        List<LikelySame> likelySame) {

    Effect effect() {
        if (wanted == null) {
            return Effect.REJECTED;
        }
        if (known == null) {
            return Effect.CREATED;
        }
        return hours == null && !emptiesHours && known.details().equals(wanted) ? Effect.UNCHANGED : Effect.CHANGED;
    }

    RowOutcome outcome(boolean dryRun) {
        return new RowOutcome(
                row.number(),
                row.externalId(),
                known == null && (dryRun || wanted == null) ? null : id.value(),
                effect(),
                problems,
                likelySame);
    }
}
