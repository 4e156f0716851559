package org.tsunagari.directory.search.model;

/** How many resources would be found with this value chosen instead of those of its dimension. */
public record Facet(Dimension dimension, String value, long count) {}
