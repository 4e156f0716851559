package org.tsunagari.directory.resource.model;

/** Where a resource is, as far as it may be told; WGS 84 degrees. */
public record ShownPosition(double latitude, double longitude, PositionPrecision precision) {}
