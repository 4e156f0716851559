package org.tsunagari.directory.district.model;

/**
 * A district (地区).
 *
 * @param latitude of an approximate centre, WGS 84 degrees
 * @param longitude of an approximate centre, WGS 84 degrees
 */
public record District(String name, double latitude, double longitude) {}
