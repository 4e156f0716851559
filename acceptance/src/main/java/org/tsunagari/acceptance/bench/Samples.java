package org.tsunagari.acceptance.bench;

import java.util.Arrays;

/** Several runs of the same. */
final class Samples {

    private Samples() {}

    static double median(double... values) {
        return percentile(50, values);
    }

    /** The smallest value that at least {@code percent} of all values do not exceed. */
    static double percentile(double percent, double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }

    static String figure(double value) {
        return value >= 100 ? "%.0f".formatted(value) : value >= 10 ? "%.1f".formatted(value) : "%.2f".formatted(value);
    }

    /** The median, and in brackets the least and the most. */
    static String spread(double... values) {
        return "%s (%s–%s)"
                .formatted(
                        figure(median(values)),
                        figure(Arrays.stream(values).min().orElseThrow()),
                        figure(Arrays.stream(values).max().orElseThrow()));
    }
}
