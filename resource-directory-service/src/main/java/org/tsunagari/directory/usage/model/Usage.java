package org.tsunagari.directory.usage.model;

import java.util.Optional;

/**
 * How a resource was used so far.
 *
 * @param prescribed how often people agreed to go there
 * @param connected how often somebody got connected
 * @param people how many different people that were; erased ones are in none
 * @param stillConnected connections that have not ended
 * @param observed connections that began at least {@link #SUSTAINED_DAYS} ago
 * @param sustained those among them that lasted as long, or still do
 * @param averageDays how long they lasted so far; absent without any
 */
public record Usage(
        int prescribed,
        int connected,
        int people,
        int stillConnected,
        int observed,
        int sustained,
        Optional<Double> averageDays,
        Load load) {

    /** A connection that lasted so long counts as sustained. */
    public static final int SUSTAINED_DAYS = 90;

    /** Absent as long as it would speak of fewer than {@link SmallCells#LEAST} people. */
    public Optional<DurationBand> duration() {
        return averageDays.filter(days -> people >= SmallCells.LEAST).map(DurationBand::of);
    }
}
