package org.tsunagari.directory.resource.model;

/** How much is behind a description, from a hint to a conversation. */
public enum Evidence {
    /** A name, and little more (タネ). */
    SEED,
    /** What it is and where. */
    DESCRIBED,
    /** Somebody has been there (まちあるき). */
    VISITED,
    /** Somebody has talked with the people there (ヒアリング). */
    HEARD
}
