package org.tsunagari.referral.merging.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.merging.model.MergeReason;
import org.tsunagari.referral.merging.model.PartingReason;

@Entity
@Table(name = "person_merge")
class MergeEntity {

    @Id
    UUID id;

    String municipality;

    @Column(name = "surviving_id")
    UUID survivingId;

    @Column(name = "merged_id")
    UUID mergedId;

    @Enumerated(EnumType.STRING)
    MergeReason reason;

    @Column(name = "merged_by")
    String mergedBy;

    @Column(name = "merged_at")
    Instant mergedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "undone_reason")
    @Nullable
    PartingReason undoneReason;

    @Column(name = "undone_by")
    @Nullable
    String undoneBy;

    @Column(name = "undone_at")
    @Nullable
    Instant undoneAt;
}
