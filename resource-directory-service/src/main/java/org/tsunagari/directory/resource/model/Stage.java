package org.tsunagari.directory.resource.model;

/** How far a resource has come, on a day. */
public enum Stage {
    SEED,
    DESCRIBED,
    VISITED,
    HEARD,
    PUBLISHED,
    /** Published, but for long nobody has said that it is still so. */
    STALE,
    RETIRED
}
