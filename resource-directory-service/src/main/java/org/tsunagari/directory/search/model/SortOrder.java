package org.tsunagari.directory.search.model;

/** What comes first. */
public enum SortOrder {
    /** What fits the words, lies near and was looked after lately, weighed together. */
    BEST,
    /** The nearest. */
    DISTANCE,
    /** What fits the words. */
    RELEVANCE,
    /** What was changed lately. */
    FRESHNESS,
    /** By the reading of the name. */
    NAME
}
