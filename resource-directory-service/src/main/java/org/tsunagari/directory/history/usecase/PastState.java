package org.tsunagari.directory.history.usecase;

import java.time.Instant;

/**
 * What a resource was from a moment on.
 *
 * @param account who changed it
 * @param details the record as JSON, as it was put
 */
public record PastState(long version, Instant at, String account, String action, String details) {}
