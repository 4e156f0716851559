package org.tsunagari.referral.organisation.persistence;

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
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.events.vocabulary.Specialty;

@Entity
@Table(name = "organisation")
@IdClass(OrganisationEntity.Key.class)
class OrganisationEntity {

    /** A municipality's view of an organisation. */
    record Key(String municipality, UUID id) {}

    @Id
    String municipality;

    @Id
    UUID id;

    String name;

    @Column(name = "name_kana")
    @Nullable
    String nameKana;

    @Enumerated(EnumType.STRING)
    OrganisationKind kind;

    @Enumerated(EnumType.STRING)
    @Nullable
    Specialty specialty;

    @Column(name = "fax_number")
    @Nullable
    String faxNumber;

    @Nullable
    String phone;

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
