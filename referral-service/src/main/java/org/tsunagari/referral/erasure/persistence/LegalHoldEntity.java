package org.tsunagari.referral.erasure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.erasure.model.HoldReason;

@Entity
@Table(name = "legal_hold")
class LegalHoldEntity {

    @Id
    UUID id;

    String municipality;

    @Column(name = "person_id")
    UUID personId;

    @Enumerated(EnumType.STRING)
    HoldReason reason;

    @Nullable
    LocalDate until;

    @Column(name = "placed_by")
    String placedBy;

    @Column(name = "placed_at")
    Instant placedAt;

    @Column(name = "lifted_by")
    @Nullable
    String liftedBy;

    @Column(name = "lifted_at")
    @Nullable
    Instant liftedAt;
}
