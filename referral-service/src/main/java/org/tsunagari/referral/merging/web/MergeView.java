package org.tsunagari.referral.merging.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.merging.model.Merge;
import org.tsunagari.referral.merging.model.MergeReason;
import org.tsunagari.referral.merging.model.PartingReason;

/** What was said about two records. */
@Schema(name = "PersonMerge", description = "That two records are one person, and where it was taken back, why")
public record MergeView(
        UUID id,
        UUID survivingPersonId,
        UUID mergedPersonId,
        MergeReason reason,
        Instant mergedAt,
        @Nullable PartingReason undoneReason,
        @Nullable Instant undoneAt) {

    static MergeView from(Merge merge) {
        return new MergeView(
                merge.id(),
                merge.surviving().value(),
                merge.merged().value(),
                merge.reason(),
                merge.mergedAt(),
                merge.undone().map(Merge.Undone::reason).orElse(null),
                merge.undone().map(Merge.Undone::at).orElse(null));
    }
}
