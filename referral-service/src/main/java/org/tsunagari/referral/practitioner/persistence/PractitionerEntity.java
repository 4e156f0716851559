package org.tsunagari.referral.practitioner.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.practitioner.Profession;

@Entity
@Table(name = "practitioner")
@IdClass(PractitionerEntity.Key.class)
class PractitionerEntity {

    /** A municipality's view of somebody's work. */
    record Key(String municipality, UUID id) {}

    @Id
    String municipality;

    @Id
    UUID id;

    @Column(name = "organisation_id")
    UUID organisationId;

    String name;

    @Column(name = "name_kana")
    @Nullable
    String nameKana;

    @Enumerated(EnumType.STRING)
    Profession profession;

    @Column(name = "external_id")
    @Nullable
    String externalId;

    @Column(name = "valid_from")
    @Nullable
    LocalDate validFrom;

    @Column(name = "valid_until")
    @Nullable
    LocalDate validUntil;

    @Version
    long version;
}
