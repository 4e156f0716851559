package org.tsunagari.directory.opening.model;

import java.util.UUID;

/**
 * The hours of a resource, as last told.
 *
 * @param version counts the changes, from 1
 */
public record KnownHours(UUID resource, OpeningHours hours, long version) {}
