package org.tsunagari.directory.duplicate.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Status;

/**
 * Two records turned out to be one resource.
 *
 * @param wasStatus of the merged record before
 * @param addedName the merged record's name has become another name of the surviving one
 * @param moved what was moved, as JSON, so that it can be moved back
 * @param reversedAt when it was taken back
 */
public record Merge(
        UUID id,
        UUID survivor,
        UUID merged,
        String account,
        @Nullable String reason,
        Status wasStatus,
        boolean addedName,
        String moved,
        Instant at,
        @Nullable Instant reversedAt) {}
