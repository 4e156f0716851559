package org.tsunagari.directory.resource.model;

/** How far a position can be trusted. */
public enum PositionPrecision {
    EXACT,
    /** Somewhere near: do not send anybody there by it. */
    APPROXIMATE
}
