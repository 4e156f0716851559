package org.tsunagari.referral.erasure.persistence;

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
import org.tsunagari.referral.erasure.model.ErasureReason;
import org.tsunagari.referral.erasure.model.ErasureRefusal;
import org.tsunagari.referral.erasure.model.ErasureSide;
import org.tsunagari.referral.erasure.model.ErasureStatus;

@Entity
@Table(name = "erasure_request")
class ErasureRequestEntity {

    @Id
    UUID id;

    String municipality;

    @Column(name = "person_id")
    UUID personId;

    @Enumerated(EnumType.STRING)
    ErasureReason reason;

    @Enumerated(EnumType.STRING)
    ErasureStatus status;

    /** Null in rows from before it was kept. */
    @Enumerated(EnumType.STRING)
    @Column(name = "asked_for", updatable = false)
    @Nullable
    ErasureSide askedFor;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    ErasureRefusal refusal;

    @Version
    long version;
}
