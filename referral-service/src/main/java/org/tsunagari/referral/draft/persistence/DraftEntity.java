package org.tsunagari.referral.draft.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.referral.draft.model.DraftState;

@Entity
@DynamicUpdate
@Table(name = "referral_draft")
class DraftEntity {

    @Id
    UUID id;

    @Column(updatable = false)
    String municipality;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Channel channel;

    @Column(name = "organisation_id", updatable = false)
    UUID organisationId;

    @Column(name = "person_id")
    @Nullable
    UUID personId;

    byte @Nullable [] content;

    @Enumerated(EnumType.STRING)
    DraftState state;

    @Column(name = "keyed_by")
    String keyedBy;

    @Column(name = "verified_by")
    @Nullable
    String verifiedBy;

    @Column(name = "verified_at")
    @Nullable
    Instant verifiedAt;

    @Column(name = "referral_id")
    @Nullable
    UUID referralId;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "waiting_since")
    Instant waitingSince;

    @Enumerated(EnumType.STRING)
    Urgency urgency;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    /** Nothing of what a writer has seen: their next change is on top of it. */
    @OptimisticLock(excluded = true)
    @Column(name = "warned_at")
    @Nullable
    Instant warnedAt;

    @Version
    long version;
}
