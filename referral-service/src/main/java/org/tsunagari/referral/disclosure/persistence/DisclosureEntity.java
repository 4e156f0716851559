package org.tsunagari.referral.disclosure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.disclosure.Manner;

@Entity
@Immutable
@Table(name = "disclosure")
class DisclosureEntity {

    @Id
    UUID id;

    String municipality;

    @Column(name = "person_id")
    UUID personId;

    @Column(name = "disclosed_at")
    Instant disclosedAt;

    @Column(name = "organisation_id")
    @Nullable
    UUID organisationId;

    String account;

    @Enumerated(EnumType.STRING)
    Manner manner;

    String object;
    String categories;
    String purpose;
    String basis;

    @Column(name = "basis_id")
    @Nullable
    UUID basisId;

    @Column(name = "consent_version")
    @Nullable
    Long consentVersion;
}
