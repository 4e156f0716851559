package org.tsunagari.referral.basis.persistence;

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
import org.tsunagari.referral.basis.model.OtherBasis;

@Entity
@Table(name = "legal_basis")
class OtherBasisEntity {

    @Id
    UUID id;

    String municipality;

    @Column(name = "person_id")
    UUID personId;

    @Enumerated(EnumType.STRING)
    OtherBasis.Type type;

    @Column(name = "referral_id")
    @Nullable
    UUID referralId;

    @Column(name = "meeting_id")
    @Nullable
    UUID meetingId;

    /** From before it was sealed. */
    @Column(name = "meeting_name", insertable = false)
    @Nullable
    String clearMeetingName;

    @Column(name = "sealed_meeting_name")
    byte @Nullable [] meetingName;

    @Column(name = "organisation_id")
    @Nullable
    UUID organisationId;

    byte[] reason;
    Instant opens;
    Instant closes;

    @Column(name = "opened_by")
    String openedBy;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "without_consent")
    boolean withoutConsent;

    @Enumerated(EnumType.STRING)
    OtherBasis.Status status;

    @Column(name = "reviewed_by")
    @Nullable
    String reviewedBy;

    @Column(name = "reviewed_at")
    @Nullable
    Instant reviewedAt;

    @Column(name = "review_note")
    byte @Nullable [] reviewNote;

    @Version
    long version;
}
