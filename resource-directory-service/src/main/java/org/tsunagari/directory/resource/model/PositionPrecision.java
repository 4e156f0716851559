package org.tsunagari.directory.resource.model;

/** How far a position can be trusted. */
public enum PositionPrecision {
    EXACT,
    /** Somewhere near: do not send anybody there by it. */
    APPROXIMATE,
    /** Shown only: the middle of a block that it lies in, because the place is confidential. */
    BLOCK,
    /** Shown only: the middle of the district, because the place is confidential. */
    DISTRICT
}
