package org.tsunagari.referral.merging.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.referral.identifier.model.PersonId;

/**
 * That two records are one person, as somebody said.
 *
 * @param undone empty while it holds
 */
public record Merge(
        UUID id,
        PersonId surviving,
        PersonId merged,
        MergeReason reason,
        String mergedBy,
        Instant mergedAt,
        Optional<Undone> undone) {

    /** That it was taken back. */
    public record Undone(PartingReason reason, String by, Instant at) {}

    /** The same, taken back. */
    public Merge undone(PartingReason why, String by, Instant at) {
        return new Merge(id, surviving, merged, reason, mergedBy, mergedAt, Optional.of(new Undone(why, by, at)));
    }

    public boolean holds() {
        return undone.isEmpty();
    }
}
