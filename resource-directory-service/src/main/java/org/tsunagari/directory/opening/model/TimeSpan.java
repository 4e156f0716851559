package org.tsunagari.directory.opening.model;

/**
 * Hours of a day, in minutes since its midnight; the end is not included.
 *
 * @param opens 0 to 1439
 * @param closes after {@code opens}; beyond 1440 in the early hours of the next day
 */
public record TimeSpan(int opens, int closes) implements Comparable<TimeSpan> {

    public static final int DAY = 24 * 60;

    public TimeSpan {
        if (opens < 0 || opens >= DAY || closes <= opens || closes > opens + DAY) {
            throw new IllegalArgumentException(
                    "span: %d to %d (expected: 0 <= opens < 1440, opens < closes <= opens + 1440)"
                            .formatted(opens, closes));
        }
    }

    public boolean contains(int minute) {
        return opens <= minute && minute < closes;
    }

    @Override
    public int compareTo(TimeSpan other) {
        return opens != other.opens ? Integer.compare(opens, other.opens) : Integer.compare(closes, other.closes);
    }
}
