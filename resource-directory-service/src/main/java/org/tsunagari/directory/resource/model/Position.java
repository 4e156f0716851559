package org.tsunagari.directory.resource.model;

/** WGS 84 degrees, and how far they can be trusted. */
public record Position(double latitude, double longitude, PositionPrecision precision) {}
