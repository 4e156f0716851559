package org.tsunagari.evaluation.report.usecase;

import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A number per case, over all cases; without cases there is no mean. */
@Schema(name = "ReportSpread", description = "A number per case: mean over n cases, smallest, largest")
public record Spread(
        @Nullable Double mean,
        long n,
        @Nullable Integer min,
        @Nullable Integer max) {

    /** @param cases counts of cases by the number */
    static Spread of(Collection<Tally> cases) {
        long n = cases.stream().mapToLong(Tally::count).sum();
        if (n == 0) {
            return new Spread(null, 0, null, null);
        }
        double sum = cases.stream()
                .mapToDouble(tally -> (double) number(tally) * tally.count())
                .sum();
        return new Spread(
                sum / n,
                n,
                cases.stream().mapToInt(Spread::number).min().orElseThrow(),
                cases.stream().mapToInt(Spread::number).max().orElseThrow());
    }

    private static int number(Tally tally) {
        return Integer.parseInt(tally.key());
    }
}
