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
 * @param taken what the surviving record has got because it lacked it
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
        Taken taken,
        Instant at,
        @Nullable Instant reversedAt) {

    /**
     * What was taken over, by the version that it had then; null where nothing was.
     *
     * @param hours opening hours
     */
    public record Taken(@Nullable Long hours, @Nullable Long capacity) {}
}
