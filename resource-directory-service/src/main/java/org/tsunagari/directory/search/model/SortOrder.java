package org.tsunagari.directory.search.model;

/** What comes first. */
public enum SortOrder {
    /** What fits the words, lies near, can be relied on and was vouched for lately, weighed together. */
    BEST,
    /** The nearest. */
    DISTANCE,
    /** What fits the words. */
    RELEVANCE,
    /** What somebody vouched for lately. */
    FRESHNESS,
    /** By the reading of the name. */
    NAME
}
