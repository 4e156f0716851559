package org.tsunagari.directory.resource.model;

/** How much of a position leaves the directory. */
public enum PositionDisclosure {
    EXACT,
    /** The cell of the standard grid of JIS X 0410 that has a quarter of a kilometre. */
    BLOCK,
    /** The district, and no more. */
    DISTRICT
}
