package org.tsunagari.directory.usage.model;

/** Whether somebody more can come. */
public enum Room {
    /** No limit is known. */
    OPEN,
    ROOM,
    /** One or two places. */
    FEW,
    FULL
}
