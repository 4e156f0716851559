package org.tsunagari.directory.text;

/** How much a place of a document counts; the names are PostgreSQL's. */
public enum Weight {
    /** Names. */
    A,
    /** What it is. */
    B,
    /** Where it is. */
    C,
    /** What is told about it. */
    D
}
