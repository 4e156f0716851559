package org.tsunagari.referral.person.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "person")
class PersonEntity {

    @Id
    UUID id;

    String municipality;
    byte[] identity;
    byte[] contact;

    @Column(name = "name_birth_index")
    byte[] nameBirthIndex;

    @Column(name = "phone_index")
    byte @Nullable [] phoneIndex;

    @Column(name = "address_index")
    byte[] addressIndex;

    /** Written by the consent ledger alone. */
    @Column(name = "consent_version", insertable = false, updatable = false)
    long consentVersion;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Version
    long version;
}
