package org.tsunagari.directory.district.usecase;

/** The boundaries of the municipality in hand are others now; observed in the same transaction. */
public record BoundariesChanged(long version) {}
