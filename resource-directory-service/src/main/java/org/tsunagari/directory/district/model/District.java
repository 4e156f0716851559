package org.tsunagari.directory.district.model;

import org.jspecify.annotations.Nullable;

/**
 * A district (地区).
 *
 * @param latitude of its middle, WGS 84 degrees; approximate without a boundary
 * @param longitude of its middle, WGS 84 degrees; approximate without a boundary
 * @param boundary a GeoJSON geometry
 */
public record District(
        String name,
        double latitude,
        double longitude,
        @Nullable String boundary) {}
