package org.tsunagari.referral.matching.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.matching.model.DistinctionReason;
import org.tsunagari.referral.matching.model.DuplicateState;

@Entity
@Table(name = "person_duplicate")
class DuplicateEntity {

    @Id
    UUID id;

    String municipality;

    @Column(name = "one_id")
    UUID oneId;

    @Column(name = "other_id")
    UUID otherId;

    double score;

    @Column(name = "found_at")
    Instant foundAt;

    @Column(name = "waiting_since")
    @Nullable
    Instant waitingSince;

    @Enumerated(EnumType.STRING)
    DuplicateState state;

    @Enumerated(EnumType.STRING)
    @Nullable
    DistinctionReason reason;

    @Column(name = "closed_by")
    @Nullable
    String closedBy;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Version
    long version;
}
