package org.tsunagari.directory.history.usecase;

import java.time.Instant;
import java.util.UUID;

/**
 * What a resource was from a moment on.
 *
 * @param number orders states of the same moment
 * @param account who changed it
 * @param details the record as JSON, as it was put
 * @param resource the record itself, or one that was merged into it
 */
public record PastState(
        long number, long version, Instant at, String account, String action, String details, UUID resource) {}
