package org.tsunagari.referral.feedback.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.feedback.model.ContactPreference;
import org.tsunagari.referral.feedback.model.Feedback;

@Entity
@Table(name = "person_feedback")
class FeedbackEntity {

    @Id
    UUID id;

    @Column(updatable = false)
    String municipality;

    @Column(name = "person_id")
    UUID personId;

    @Column(name = "referral_id", updatable = false)
    UUID referralId;

    @Column(updatable = false)
    byte[] content;

    @Column(updatable = false)
    byte @Nullable [] ending;

    @Enumerated(EnumType.STRING)
    ContactPreference.Channel channel;

    @Enumerated(EnumType.STRING)
    ContactPreference.Language language;

    @Enumerated(EnumType.STRING)
    Feedback.State state;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_reason")
    Feedback.@Nullable Why stateReason;

    /** Null in rows from before it was kept: since they were composed. */
    @Column(name = "waiting_since")
    @Nullable
    Instant waitingSince;

    @Column(name = "status_report_id", updatable = false)
    @Nullable
    UUID statusReportId;

    @Column(name = "composed_on", updatable = false)
    LocalDate composedOn;

    @Column(name = "composed_at", updatable = false)
    Instant composedAt;

    @Column(name = "composed_by", updatable = false)
    String composedBy;

    @Column(name = "reached_at")
    @Nullable
    Instant reachedAt;

    @Column(name = "reached_by")
    @Nullable
    String reachedBy;

    @Version
    long version;
}
