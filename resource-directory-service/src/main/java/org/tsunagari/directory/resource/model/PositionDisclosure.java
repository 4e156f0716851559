package org.tsunagari.directory.resource.model;

import org.jspecify.annotations.Nullable;

/** How much of a position leaves the directory. */
public enum PositionDisclosure {
    EXACT,
    /** The cell of the standard grid of JIS X 0410 that has a quarter of a kilometre. */
    BLOCK,
    /** The district, and no more. */
    DISTRICT;

    /** What of both tells less; where nothing is said, all may be told. */
    public static PositionDisclosure withholdingMore(
            @Nullable PositionDisclosure one, @Nullable PositionDisclosure other) {
        PositionDisclosure first = one == null ? EXACT : one;
        return other == null || other.compareTo(first) < 0 ? first : other;
    }
}
