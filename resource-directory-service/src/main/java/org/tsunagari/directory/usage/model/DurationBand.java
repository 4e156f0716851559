package org.tsunagari.directory.usage.model;

/** How long connections last on average, no finer than is useful. */
public enum DurationBand {
    UNDER_A_MONTH(30),
    ONE_TO_THREE_MONTHS(91),
    THREE_TO_TWELVE_MONTHS(365),
    OVER_A_YEAR(Integer.MAX_VALUE);

    private final int below;

    DurationBand(int below) {
        this.below = below;
    }

    /** @param days from the beginning to the end, or to today */
    public static DurationBand of(double days) {
        for (DurationBand band : values()) {
            if (days < band.below) {
                return band;
            }
        }
        return OVER_A_YEAR;
    }
}
