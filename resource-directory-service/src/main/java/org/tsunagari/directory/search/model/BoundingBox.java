package org.tsunagari.directory.search.model;

/**
 * A box of a map, in WGS 84 degrees.
 *
 * @param west may be greater than {@code east}: then the box crosses the date line
 */
public record BoundingBox(double west, double south, double east, double north) {}
