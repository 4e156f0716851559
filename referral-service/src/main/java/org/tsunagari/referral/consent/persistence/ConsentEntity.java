package org.tsunagari.referral.consent.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.ConsentForm;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.GuardianRelation;

@Entity
@Immutable
@Table(name = "consent")
class ConsentEntity {

    @Id
    UUID id;

    @Column(name = "person_id")
    UUID personId;

    String municipality;

    long version;

    boolean withdrawal;

    @Enumerated(EnumType.STRING)
    @Nullable
    ConsentForm form;

    @Column(name = "given_on")
    @Nullable
    LocalDate givenOn;

    byte @Nullable [] witness;
    byte @Nullable [] guardian;

    @Enumerated(EnumType.STRING)
    Consent.@Nullable Kind kind;

    @Column(name = "guardian_relation")
    @Enumerated(EnumType.STRING)
    @Nullable
    GuardianRelation guardianRelation;

    @Column(name = "evidence_id")
    @Nullable
    UUID evidenceId;

    @Column(name = "evidence_sha256")
    @Nullable
    String evidenceSha256;

    @Column(name = "text_id")
    @Nullable
    String textId;

    @Column(name = "text_version")
    @Nullable
    Integer textVersion;

    @Column(name = "text_language")
    @Nullable
    String textLanguage;

    @Column(name = "text_sha256")
    @Nullable
    String textSha256;

    @Column(name = "switch_witness")
    byte @Nullable [] switchWitness;

    byte @Nullable [] reason;

    @Column(name = "source_may_be_told")
    boolean sourceMayBeTold;

    String grants;

    @Column(name = "valid_from")
    Instant validFrom;

    @Column(name = "valid_until")
    @Nullable
    Instant validUntil;

    @Column(name = "recorded_by")
    String recordedBy;

    @Column(name = "recorded_at")
    Instant recordedAt;
}
