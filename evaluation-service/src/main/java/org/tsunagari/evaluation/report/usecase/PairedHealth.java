package org.tsunagari.evaluation.report.usecase;

import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.apache.commons.statistics.distribution.TDistribution;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Self-rated health before and after, of those who answered both times and of nobody else: setting all first answers
 * against all later ones would compare different people.
 *
 * <p>The interval is Student's for the mean of paired differences. It takes the five steps for evenly spaced and the
 * differences for roughly normal, which few pairs cannot show; the counts of improved, unchanged and worsened take
 * nothing for granted.
 */
@Schema(name = "ReportSelfRatedHealth", description = "Self-rated health (健康感), 1 poor to 5 good: pairs only")
public record PairedHealth(
        @Schema(description = "Cases with both answers, within one instrument version")
        long pairs,

        @Schema(description = "Of the pairs; null without pairs") @Nullable
        Double meanBefore,

        @Schema(description = "Of the same pairs") @Nullable Double meanAfter,

        @Schema(description = "After minus before; above 0 is better") @Nullable
        Double meanDifference,

        @Schema(description = "95 % confidence interval of the mean difference (Student's t); null below two pairs")
        @Nullable
        Interval interval95,

        long improved,
        long unchanged,
        long worsened,

        @Schema(description = "Cases with a baseline and no follow-up in the same version: in no mean above")
        long withoutFollowUp,

        @Schema(description = "Cases with a follow-up and no baseline: in no mean above")
        long withoutBaseline) {

    private static final double UPPER_TAIL = 0.975;

    @Schema(name = "ReportInterval")
    public record Interval(double low, double high) {}

    private record Pair(int before, int after, long count) {
        int difference() {
            return after - before;
        }
    }

    /** @param cases counts of cases by answer before and answer after, either of which may be missing */
    static PairedHealth of(Collection<Tally> cases) {
        List<Pair> pairs = cases.stream()
                .filter(tally -> tally.first().isPresent() && tally.second().isPresent())
                .map(tally -> new Pair(
                        Integer.parseInt(tally.first().orElseThrow()),
                        Integer.parseInt(tally.second().orElseThrow()),
                        tally.count()))
                .toList();
        long n = count(pairs, any -> true);
        double difference = n == 0 ? 0 : sum(pairs, Pair::difference) / n;
        return new PairedHealth(
                n,
                n == 0 ? null : sum(pairs, Pair::before) / n,
                n == 0 ? null : sum(pairs, Pair::after) / n,
                n == 0 ? null : difference,
                n < 2 ? null : interval(pairs, n, difference),
                count(pairs, change -> change > 0),
                count(pairs, change -> change == 0),
                count(pairs, change -> change < 0),
                unpaired(
                        cases,
                        tally -> tally.first().isPresent() && tally.second().isEmpty()),
                unpaired(
                        cases,
                        tally -> tally.first().isEmpty() && tally.second().isPresent()));
    }

    private static Interval interval(List<Pair> pairs, long n, double mean) {
        double squares = pairs.stream()
                .mapToDouble(pair -> Math.pow(pair.difference() - mean, 2) * pair.count())
                .sum();
        double standardError = Math.sqrt(squares / (n - 1) / n);
        double half = TDistribution.of(n - 1.0).inverseCumulativeProbability(UPPER_TAIL) * standardError;
        return new Interval(mean - half, mean + half);
    }

    private static double sum(List<Pair> pairs, ToIntFunction<Pair> number) {
        return pairs.stream()
                .mapToDouble(pair -> (double) number.applyAsInt(pair) * pair.count())
                .sum();
    }

    private static long count(List<Pair> pairs, IntPredicate change) {
        return pairs.stream()
                .filter(pair -> change.test(pair.difference()))
                .mapToLong(Pair::count)
                .sum();
    }

    private static long unpaired(Collection<Tally> cases, Predicate<Tally> missing) {
        return cases.stream().filter(missing).mapToLong(Tally::count).sum();
    }
}
