package org.tsunagari.directory.usage.model;

import java.util.Optional;

/**
 * How a resource was used up to a day.
 *
 * @param prescribed how often people agreed to go there
 * @param connected how often somebody got connected
 * @param people how many different people that were; erased ones are in none
 * @param stillConnected connections that have not ended
 * @param present how many different people still are
 * @param expected people who agreed to come within the last 60 days, and were not there yet
 * @param observed connections that began at least {@link #SUSTAINED_DAYS} ago
 * @param sustained those among them that lasted as long, or still do
 * @param averageDays how long they lasted so far; absent without any
 */
public record Usage(
        int prescribed,
        int connected,
        int people,
        int stillConnected,
        int present,
        int expected,
        int observed,
        int sustained,
        Optional<Double> averageDays) {

    /** A connection that lasted so long counts as sustained. */
    public static final int SUSTAINED_DAYS = 90;

    /** Absent as long as it would speak of fewer than {@link SmallCells#LEAST} people. */
    public Optional<DurationBand> duration() {
        return averageDays.filter(days -> people >= SmallCells.LEAST).map(DurationBand::of);
    }
}
