package org.tsunagari.referral.referral.persistence;

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
import org.tsunagari.events.vocabulary.Basis;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.Need;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.events.vocabulary.RequestedBy;
import org.tsunagari.events.vocabulary.Specialty;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.Reporter;

@Entity
@Table(name = "referral")
class ReferralEntity {

    @Id
    UUID id;

    @Column(updatable = false)
    String municipality;

    @Column(updatable = false)
    String number;

    @Column(name = "person_id")
    UUID personId;

    @Column(name = "source_organisation_id", updatable = false)
    UUID sourceOrganisationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "source_kind", updatable = false)
    OrganisationKind sourceKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "source_specialty", updatable = false)
    @Nullable
    Specialty sourceSpecialty;

    @Column(name = "practitioner_id", updatable = false)
    @Nullable
    UUID practitionerId;

    @Column(name = "practitioner_name", updatable = false)
    @Nullable
    String practitionerName;

    @Column(name = "source_reference", updatable = false)
    byte @Nullable [] sourceReference;

    @Column(name = "source_reference_index", updatable = false)
    byte @Nullable [] sourceReferenceIndex;

    @Column(name = "sent_on", updatable = false)
    LocalDate sentOn;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Channel channel;

    @Column(name = "received_on", updatable = false)
    @Nullable
    LocalDate receivedOn;

    @Column(name = "keyed_by", updatable = false)
    @Nullable
    String keyedBy;

    @Column(name = "verified_by", updatable = false)
    @Nullable
    String verifiedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "reporter_kind", updatable = false)
    Reporter.@Nullable Kind reporterKind;

    @Column(updatable = false)
    byte @Nullable [] reporter;

    @Enumerated(EnumType.STRING)
    Urgency urgency;

    @Enumerated(EnumType.STRING)
    @Column(name = "requested_by")
    RequestedBy requestedBy;

    String needs;

    @Enumerated(EnumType.STRING)
    @Column(name = "main_need")
    Need mainNeed;

    @Column(name = "other_need")
    byte @Nullable [] otherNeed;

    byte @Nullable [] wish;

    @Enumerated(EnumType.STRING)
    @Nullable
    Basis basis;

    @Column(name = "basis_reason")
    byte @Nullable [] basisReason;

    @Column(name = "consent_id")
    @Nullable
    UUID consentId;

    @Column(name = "age_decade", updatable = false)
    @Nullable
    Integer ageDecade;

    @Enumerated(EnumType.STRING)
    ReferralStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "status_before_hold")
    @Nullable
    ReferralStatus statusBeforeHold;

    @Column(name = "submitted_by", updatable = false)
    String submittedBy;

    @Column(name = "submitted_at", updatable = false)
    Instant submittedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Version
    long version;
}
